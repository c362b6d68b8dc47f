"""Filters of the list of deactivations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.penonaktifan.enums import NONAKTIF, SELESAI, AlasanKasus, StatusKasus
from registrasi.penonaktifan.models import PenonaktifanAkun

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanKasus(SaringanDaftar):
    kolom_cari = ("pengguna__nama", "pengguna__user_id", "pelapor", "nomor_surat")
    petunjuk_cari = "Pengguna, User ID, pelapor, nomor surat"

    keadaan = django_filters.ChoiceFilter(
        choices=(
            ("terbuka", "Belum selesai"),
            ("nonaktif", "Sedang nonaktif"),
            ("habis", "Masa nonaktif habis"),
            *StatusKasus.choices,
        ),
        method="menurut_keadaan",
        label="Keadaan",
    )
    alasan = django_filters.ChoiceFilter(choices=AlasanKasus.choices, label="Alasan")
    dari = django_filters.DateFilter("dicatat_pada__date", lookup_expr="gte", label="Dicatat dari")
    sampai = django_filters.DateFilter("dicatat_pada__date", lookup_expr="lte", label="Dicatat sampai")

    class Meta:
        model = PenonaktifanAkun
        fields = ("keadaan", "alasan", "dari", "sampai")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "terbuka":
            return kueri.exclude(status__in=SELESAI)
        if nilai == "nonaktif":
            return kueri.filter(status__in=NONAKTIF)
        if nilai == "habis":
            return kueri.filter(status__in=NONAKTIF, sampai__lt=bahasa.hari_ini())
        return kueri.filter(status=nilai)
