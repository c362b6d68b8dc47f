"""Filters of the lists of retention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_filters
from django.db.models import Q

from arsip.dokumen.enums import StatusBerkasArsip, Unit
from arsip.retensi.enums import JenisUsul, KeadaanRetensi, NasibAkhir, StatusPemindahan, StatusUsul
from arsip.retensi.model_jra import AturanRetensi, JamRetensi
from arsip.retensi.model_penahanan import PenahananHukum
from arsip.retensi.model_pindah import Pemindahan
from arsip.retensi.model_usul import UsulPenyusutan
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

_B, _K = StatusBerkasArsip, KeadaanRetensi


def menurut_keadaan(kueri: QuerySet[JamRetensi], nilai: str) -> QuerySet[JamRetensi]:
    """The state of the clock as a condition of the query: the same rule as ``JamRetensi.keadaan``."""
    hari = bahasa.hari_ini()
    tempo = Q(berkas_arsip__status=_B.INAKTIF, inaktif_sampai__lte=hari)
    tutup = Q(berkas_arsip__status__in=(_B.AKTIF, _B.INAKTIF))
    syarat = {
        _K.TERBUKA: Q(berkas_arsip__status=_B.TERBUKA),
        _K.BELUM_JRA: tutup & Q(aktif_sampai__isnull=True),
        _K.AKTIF: Q(berkas_arsip__status=_B.AKTIF, aktif_sampai__gt=hari),
        _K.PINDAH: Q(berkas_arsip__status=_B.AKTIF, aktif_sampai__lte=hari),
        _K.INAKTIF: Q(berkas_arsip__status=_B.INAKTIF, inaktif_sampai__gt=hari),
        _K.JATUH_TEMPO: tempo & Q(ditahan=False),
        _K.DITAHAN: tempo & Q(ditahan=True),
        _K.SELESAI: Q(berkas_arsip__status__in=(_B.MUSNAH, _B.DISERAHKAN)),
    }
    return kueri.filter(syarat[_K(nilai)])


class SaringanRetensi(SaringanDaftar):
    kolom_cari = ("berkas_arsip__nomor", "berkas_arsip__uraian", "berkas_arsip__klasifikasi__kode")
    petunjuk_cari = "Nomor berkas, uraian, atau kode"

    keadaan = django_filters.ChoiceFilter(choices=KeadaanRetensi.choices, label="Keadaan", method="saring_keadaan")
    nasib = django_filters.ChoiceFilter(choices=NasibAkhir.choices, label="Nasib akhir")
    unit = django_filters.ChoiceFilter(choices=Unit.choices, label="Unit", field_name="berkas_arsip__unit")
    sampai = django_filters.DateFilter(label="Inaktif sampai", field_name="inaktif_sampai", lookup_expr="lte")

    class Meta:
        model = JamRetensi
        fields = ("q", "keadaan", "nasib", "unit", "sampai")

    def saring_keadaan(self, kueri: QuerySet[JamRetensi], _nama: str, nilai: str) -> QuerySet[JamRetensi]:
        return menurut_keadaan(kueri, nilai)


class SaringanJra(SaringanDaftar):
    kolom_cari = ("klasifikasi__kode", "klasifikasi__uraian")
    petunjuk_cari = "Kode atau jenis arsip"

    nasib = django_filters.ChoiceFilter(
        choices=[*NasibAkhir.choices, ("kosong", "Belum ditetapkan")], label="Nasib akhir", method="saring_nasib"
    )

    class Meta:
        model = AturanRetensi
        fields = ("q", "nasib")

    def saring_nasib(self, kueri: QuerySet[AturanRetensi], _nama: str, nilai: str) -> QuerySet[AturanRetensi]:
        return kueri.filter(nasib="" if nilai == "kosong" else nilai)


class SaringanUsul(SaringanDaftar):
    jenis = django_filters.ChoiceFilter(choices=JenisUsul.choices, label="Jenis")
    status = django_filters.ChoiceFilter(choices=StatusUsul.choices, label="Keadaan")

    class Meta:
        model = UsulPenyusutan
        fields = ("jenis", "status")


class SaringanPemindahan(SaringanDaftar):
    status = django_filters.ChoiceFilter(choices=StatusPemindahan.choices, label="Keadaan")

    class Meta:
        model = Pemindahan
        fields = ("status",)


class SaringanPenahanan(SaringanDaftar):
    kolom_cari = ("perkara", "nomor", "dasar")
    petunjuk_cari = "Perkara, nomor, atau dasar"

    keadaan = django_filters.ChoiceFilter(
        choices=[("berjalan", "Masih berjalan"), ("berakhir", "Sudah berakhir")],
        label="Keadaan",
        method="saring_keadaan",
    )

    class Meta:
        model = PenahananHukum
        fields = ("q", "keadaan")

    def saring_keadaan(self, kueri: QuerySet[PenahananHukum], _nama: str, nilai: str) -> QuerySet[PenahananHukum]:
        return kueri.filter(berakhir__isnull=nilai == "berjalan")
