"""Filters of the contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.kontak.enums import JenisPenggunaLayanan
from layanan.kontak.models import Kontak
from layanan.kontak.selectors import cari_kontak
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanKontak(SaringanDaftar):
    petunjuk_cari = "Nama, surel, atau telepon"
    kolom_cari = ("nama",)

    jenis = django_filters.ChoiceFilter("jenis_pengguna", choices=JenisPenggunaLayanan.choices, label="Jenis pengguna")
    peran = django_filters.ChoiceFilter(
        choices=(("satker", "Narahubung satuan kerja"), ("nonaktif", "Tidak dipakai lagi")),
        method="menurut_peran",
        label="Peran",
    )

    class Meta:
        model = Kontak
        fields = ("jenis", "peran")

    def menurut_peran(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "satker":
            return kueri.filter(satker_kontak=True, aktif=True)
        return kueri.filter(aktif=False)

    def cari(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        """By the words' beginnings through the index, or the telephone."""
        return kueri.filter(pk__in=cari_kontak(nilai).values("pk"))
