"""Filters of the register and of the requests at the counter."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import django_filters
from django.contrib.postgres.search import SearchQuery, SearchVectorExact
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower

from lpse.akun.models import Instansi
from lpse.identitas import digit
from lpse.tampilan import bahasa
from lpse.tampilan.halaman import PADAT, Dilihat, kerap, menyempit
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.pengguna.enums import JenisPerubahan, StatusBenturan, StatusPengguna, StatusPerubahan
from registrasi.pengguna.models import AkunSistem, BenturanKepentingan, PenggunaSPSE, PermintaanPerubahan, Sistem
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    from django.db.models import QuerySet

#: From so many digits on, digits are a number of a person or body, not part of a name.
DIGIT_NOMOR = 6
_NOMOR = re.compile(r"[\d.\-\s/]+")
_KATA = re.compile(r"\w+")
_KATA_TERBANYAK = 8
_NOMOR_DICARI = ("npwp", "npwp16", "nib", "nik", "nip")


def cari_pengguna(kueri: QuerySet[Any], teks: str) -> QuerySet[Any]:
    """Words of names, persons, mail and User ID by their beginning; a long row of digits as a number.

    Full text of PostgreSQL («simple», no language) and the beginnings of numbers in their own indexes.
    """
    angka = digit(teks)
    if len(angka) >= DIGIT_NOMOR and _NOMOR.fullmatch(teks):
        return kueri.filter(_bernomor(angka))
    kata = list(_KATA.findall(teks.replace("_", " ")))[:_KATA_TERBANYAK]
    if not kata:
        return kueri.none()
    tanya = SearchQuery(" & ".join(f"{k}:*" for k in kata), config="simple", search_type="raw")
    di_jalan = Dilihat(SearchVectorExact(F("cari"), tanya))
    if kerap(PenggunaSPSE._meta.db_table, "cari", kata) >= PADAT:  # noqa: SLF001 - Django's public _meta
        return kueri.filter(di_jalan)
    return menyempit(kueri, PenggunaSPSE.objects.filter(cari=tanya).values_list("pk", flat=True), di_jalan)


def _bernomor(angka: str) -> Q:
    """The number itself or its beginning; an NPWP of fifteen digits also as the sixteen it became."""
    syarat = Q(npwp16__startswith=f"0{angka}")
    for kolom in _NOMOR_DICARI:
        syarat |= Q(**{f"{kolom}__startswith": angka})
    return syarat


class SaringanPengguna(SaringanDaftar):
    kolom_cari = ("cari",)
    petunjuk_cari = "Nama, nomor, User ID"

    jenis = django_filters.ChoiceFilter(
        choices=(("penyedia", "Semua penyedia"), ("non_penyedia", "Semua selain penyedia"), *JenisPengguna.choices),
        method="menurut_jenis",
        label="Jenis",
    )
    keadaan = django_filters.ChoiceFilter(
        choices=(("nonaktif", "Semua yang nonaktif"), *StatusPengguna.choices),
        method="menurut_keadaan",
        label="Keadaan",
    )
    instansi = django_filters.ModelChoiceFilter(queryset=Instansi.objects.order_by("nama"), label="Instansi")
    sk = django_filters.ChoiceFilter(
        choices=(("lewat", "Sudah lewat"), ("7", "Berakhir dalam 7 hari"), ("30", "Berakhir dalam 30 hari")),
        method="menurut_sk",
        label="Masa berlaku SK",
    )
    sistem = django_filters.ModelChoiceFilter(
        queryset=Sistem.objects.all(), to_field_name="kode", method="menurut_sistem", label="Sistem"
    )

    class Meta:
        model = PenggunaSPSE
        fields = ("jenis", "keadaan", "instansi", "sk", "sistem")

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        return cari_pengguna(kueri, kata)

    def menurut_jenis(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        kelompok = {"penyedia": PENYEDIA, "non_penyedia": NON_PENYEDIA}.get(nilai)
        return kueri.filter(jenis__in=sorted(kelompok)) if kelompok else kueri.filter(jenis=nilai)

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "nonaktif":
            return kueri.filter(status__in=[s for s in StatusPengguna.values if s != StatusPengguna.AKTIF])
        return kueri.filter(status=nilai)

    def menurut_sk(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        hari_ini = bahasa.hari_ini()
        if nilai == "lewat":
            return kueri.filter(sk_berlaku_sampai__lt=hari_ini)
        return kueri.filter(sk_berlaku_sampai__range=(hari_ini, hari_ini + dt.timedelta(days=int(nilai))))

    def menurut_sistem(self, kueri: QuerySet[Any], _nama: str, nilai: Sistem) -> QuerySet[Any]:
        punya = AkunSistem.objects.filter(sistem=nilai, berakhir__isnull=True)
        satu = Exists(punya.filter(pengguna=OuterRef("pk")))
        return menyempit(kueri, punya.values_list("pengguna_id", flat=True), satu)


class SaringanPerubahan(SaringanDaftar):
    kolom_cari = ("pengguna__nama", "pemohon")
    petunjuk_cari = "Nama, User ID, pemohon"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusPerubahan.choices, label="Keadaan")
    jenis = django_filters.ChoiceFilter(choices=JenisPerubahan.choices, label="Jenis perubahan")
    dari = django_filters.DateFilter("diajukan_pada__date", lookup_expr="gte", label="Dicatat dari")
    sampai = django_filters.DateFilter("diajukan_pada__date", lookup_expr="lte", label="Dicatat sampai")

    class Meta:
        model = PermintaanPerubahan
        fields = ("keadaan", "jenis", "dari", "sampai")

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """By the user, as the register finds them, or by who stood at the counter."""
        pengguna = cari_pengguna(PenggunaSPSE.objects.annotate(kecil=Lower("user_id")), kata)
        return kueri.filter(Q(pengguna__in=pengguna.values("pk")) | Q(pemohon__icontains=kata.strip()))


class SaringanBenturan(SaringanDaftar):
    kolom_cari = ("pegawai__nama", "pengguna__nama", "pengguna__user_id")
    petunjuk_cari = "Nama pegawai, nama atau User ID pengguna"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusBenturan.choices, label="Keadaan")

    class Meta:
        model = BenturanKepentingan
        fields = ("keadaan",)
