"""Filters of the list of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_filters
from django.db.models import Q

from lpse.identitas.dasar import digit
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.pendaftaran.enums import TERBUKA, Kanal, StatusPermohonan
from registrasi.pendaftaran.models import DataNonPenyedia, FormulirPendaftaran, Permohonan
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna

if TYPE_CHECKING:
    from django.db.models import QuerySet

TERBUKA_SAJA, PENYEDIA_SAJA, NON_SAJA = "terbuka", "penyedia", "non_penyedia"
#: Shorter runs of digits are part of a number or a date, not a personal number.
ANGKA_PRIBADI = 6


class SaringanPermohonan(SaringanDaftar):
    kolom_cari = ("nomor", "nama", "surel", "spse_user_id")
    petunjuk_cari = "Nomor, nama, surel, User ID, NPWP, NIB, NIK, NIP"

    keadaan = django_filters.ChoiceFilter(
        label="Keadaan", method="saring_keadaan", choices=[(TERBUKA_SAJA, "Masih terbuka"), *StatusPermohonan.choices]
    )
    jenis = django_filters.ChoiceFilter(
        label="Jenis pengguna", method="saring_jenis",
        choices=[(PENYEDIA_SAJA, "Semua penyedia"), (NON_SAJA, "Semua selain penyedia"), *JenisPengguna.choices],
    )  # fmt: skip
    kanal = django_filters.ChoiceFilter(choices=Kanal.choices, label="Cara mendaftar")
    dari = django_filters.DateFilter(label="Dibuka dari", field_name="dibuat_pada", lookup_expr="date__gte")
    sampai = django_filters.DateFilter(label="Dibuka sampai", field_name="dibuat_pada", lookup_expr="date__lte")
    tenggat = django_filters.DateFilter(label="Tenggat sampai", field_name="tenggat", lookup_expr="lte")

    class Meta:
        model = Permohonan
        fields = ("q", "keadaan", "jenis", "kanal", "dari", "sampai", "tenggat")

    def saring_keadaan(self, kueri: QuerySet[Permohonan], _nama: str, nilai: str) -> QuerySet[Permohonan]:
        return kueri.filter(status__in=TERBUKA) if nilai == TERBUKA_SAJA else kueri.filter(status=nilai)

    def saring_jenis(self, kueri: QuerySet[Permohonan], _nama: str, nilai: str) -> QuerySet[Permohonan]:
        kelompok = {PENYEDIA_SAJA: PENYEDIA, NON_SAJA: NON_PENYEDIA}
        return kueri.filter(jenis_pengguna__in=sorted(kelompok.get(nilai, {nilai})))

    def cari(self, kueri: QuerySet[Permohonan], nama: str, nilai: str) -> QuerySet[Permohonan]:
        """Words as everywhere; a long run of digits also finds the person or body it belongs to."""
        hasil: QuerySet[Permohonan] = super().cari(kueri, nama, nilai)
        nomor = digit(nilai)
        if len(nomor) < ANGKA_PRIBADI:
            return hasil
        usaha = FormulirPendaftaran.objects.filter(
            Q(npwp=nomor) | Q(nib=nomor) | Q(nik=nomor) | Q(nik_penanggung_jawab=nomor)
        )
        orang = DataNonPenyedia.objects.filter(Q(nip=nomor) | Q(nik=nomor))
        pemilik = Q(pk__in=usaha.values("permohonan_id")) | Q(pk__in=orang.values("permohonan_id"))
        return hasil | kueri.filter(pemilik)
