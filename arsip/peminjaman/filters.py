"""Filters of the lists of loans and read links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.utils import timezone

from arsip.peminjaman.enums import BERJALAN, StatusPinjam, StatusTautan
from arsip.peminjaman.model_pinjam import PERLU_TINDAK_LANJUT, Peminjaman
from arsip.peminjaman.model_tautan import TautanBaca
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanPinjam(SaringanDaftar):
    #: The title of something confidential is no way to find it.
    kolom_cari = ("peminjam_nama", "peminjam_instansi", "nomor_surat", "berkas_arsip__nomor")
    petunjuk_cari = "Peminjam, instansi, nomor surat, nomor berkas"

    keadaan = django_filters.ChoiceFilter(
        choices=(
            ("berjalan", "Masih berjalan"),
            ("lewat", "Lewat jatuh tempo"),
            ("tindak_lanjut", "Perlu tindak lanjut"),
            *StatusPinjam.choices,
        ),
        method="menurut_keadaan",
        label="Keadaan",
    )
    dari = django_filters.DateFilter("diajukan_pada__date", lookup_expr="gte", label="Diajukan dari")
    sampai = django_filters.DateFilter("diajukan_pada__date", lookup_expr="lte", label="Diajukan sampai")

    class Meta:
        model = Peminjaman
        fields = ("keadaan", "dari", "sampai")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "berjalan":
            return kueri.filter(status__in=BERJALAN)
        if nilai == "lewat":
            return kueri.filter(status=StatusPinjam.DIPINJAM, jatuh_tempo__lt=bahasa.hari_ini())
        if nilai == "tindak_lanjut":
            return kueri.filter(PERLU_TINDAK_LANJUT)
        return kueri.filter(status=nilai)


class SaringanTautan(SaringanDaftar):
    kolom_cari = ("nama", "instansi", "nomor_surat")
    petunjuk_cari = "Pembaca, instansi, surat tugas"

    keadaan = django_filters.ChoiceFilter(
        choices=(("terbuka", "Masih membuka"), ("kedaluwarsa", "Kedaluwarsa"), *StatusTautan.choices),
        method="menurut_keadaan",
        label="Keadaan",
    )

    class Meta:
        model = TautanBaca
        fields = ("keadaan",)

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "terbuka":
            return kueri.berlaku()  # type: ignore[attr-defined,no-any-return] # the model's own query set
        if nilai == "kedaluwarsa":
            return kueri.filter(status=StatusTautan.AKTIF, berlaku_sampai__lte=timezone.now())
        return kueri.filter(status=nilai)
