"""Filters of the verifiers' inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from lpse.tampilan.saringan import SaringanDaftar
from registrasi.pendaftaran.enums import Kanal, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisPengguna
from registrasi.verifikasi.models import Klaim
from registrasi.verifikasi.selectors import lewat

if TYPE_CHECKING:
    from django.db.models import QuerySet

PILIHAN = (
    ("lewat", "Lewat tenggat"),
    ("menunggu", "Menunggu verifikasi"),
    ("diperiksa", "Sedang diperiksa"),
    ("saya", "Saya periksa"),
    ("perbaikan", "Perlu perbaikan"),
)


class SaringanMeja(SaringanDaftar):
    kolom_cari = ("nama", "nomor", "spse_user_id")
    petunjuk_cari = "Nama, nomor, User ID"

    keadaan = django_filters.ChoiceFilter(choices=PILIHAN, method="menurut_keadaan", label="Keadaan")
    jenis = django_filters.ChoiceFilter(
        choices=(("penyedia", "Semua penyedia"), ("non_penyedia", "Semua selain penyedia"), *JenisPengguna.choices),
        method="menurut_jenis",
        label="Jenis pengguna",
    )
    kanal = django_filters.ChoiceFilter(choices=Kanal.choices, label="Kanal")

    class Meta:
        model = Permohonan
        fields = ("keadaan", "jenis", "kanal")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "lewat":
            return kueri.filter(lewat(timezone.now()))
        if nilai == "perbaikan":
            return kueri.filter(status=StatusPermohonan.PERLU_PERBAIKAN)
        menunggu = Q(status=StatusPermohonan.MENUNGGU_VERIFIKASI)
        klaim = Klaim.objects.hidup().filter(permohonan=OuterRef("pk"))
        if nilai == "saya":
            klaim = klaim.filter(pemeriksa_id=self.request.user.pk)
        diklaim = Exists(klaim)
        return kueri.filter(menunggu, ~diklaim if nilai == "menunggu" else diklaim)

    def menurut_jenis(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        kelompok = {"penyedia": PENYEDIA, "non_penyedia": NON_PENYEDIA}.get(nilai, {nilai})
        return kueri.filter(jenis_pengguna__in=kelompok)
