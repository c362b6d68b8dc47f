"""Filters of the matches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from lpse.tampilan.saringan import SaringanDaftar
from registrasi.daftar_hitam.enums import Dasar
from registrasi.padanan.enums import Jawaban
from registrasi.padanan.models import CocokDaftarHitam

if TYPE_CHECKING:
    from django.db.models import QuerySet

_MENUNGGU, _GUGUR = "menunggu", "gugur"


class SaringanCocok(SaringanDaftar):
    kolom_cari = ("nama", "entri__nama", "entri__nomor_sk")
    petunjuk_cari = "Nama atau nomor SK"

    keadaan = django_filters.ChoiceFilter(
        choices=((_MENUNGGU, "Menunggu jawaban"), *Jawaban.choices, (_GUGUR, "Tidak cocok lagi")),
        method="menurut_keadaan",
        label="Keadaan",
    )
    dasar = django_filters.ChoiceFilter(choices=Dasar.choices, label="Cocok karena")
    sasaran = django_filters.ChoiceFilter(
        choices=(("pengguna", "Pengguna"), ("permohonan", "Permohonan")), method="menurut_sasaran", label="Sasaran"
    )

    class Meta:
        model = CocokDaftarHitam
        fields = ("keadaan", "dasar", "sasaran")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == _MENUNGGU:
            return kueri.menunggu()  # type: ignore[attr-defined,no-any-return] # our query set
        if nilai == _GUGUR:
            return kueri.filter(gugur_pada__isnull=False)
        return kueri.filter(jawaban=nilai)

    def menurut_sasaran(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(**{f"{nilai}__isnull": False})
