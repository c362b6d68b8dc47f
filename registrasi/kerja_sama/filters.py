"""Filters of the list of agreements."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import django_filters

from lpse.akun.enums import JenisInstansi
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.kerja_sama.enums import TERBUKA, StatusKerjaSama
from registrasi.kerja_sama.models import KerjaSama

if TYPE_CHECKING:
    from django.db.models import QuerySet

_MENJELANG = dt.timedelta(days=60)


class SaringanKerjaSama(SaringanDaftar):
    kolom_cari = ("instansi__nama", "nomor_surat", "nomor_perjanjian")
    petunjuk_cari = "Instansi, nomor surat, nomor perjanjian"

    keadaan = django_filters.ChoiceFilter(
        choices=(
            ("terbuka", "Menunggu"),
            ("berlaku", "Berlaku hari ini"),
            ("menjelang", "Berakhir dalam 60 hari"),
            *StatusKerjaSama.choices,
        ),
        method="menurut_keadaan",
        label="Keadaan",
    )
    jenis = django_filters.ChoiceFilter("instansi__jenis", choices=JenisInstansi.choices, label="Jenis instansi")

    class Meta:
        model = KerjaSama
        fields = ("keadaan", "jenis")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        hari = bahasa.hari_ini()
        if nilai == "terbuka":
            return kueri.filter(status__in=TERBUKA)
        if nilai == "berlaku":
            return kueri.filter(status=StatusKerjaSama.DISETUJUI, mulai__lte=hari, sampai__gte=hari)
        if nilai == "menjelang":
            return kueri.filter(status=StatusKerjaSama.DISETUJUI, sampai__range=(hari, hari + _MENJELANG))
        return kueri.filter(status=nilai)
