"""Filters of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.pengumuman.enums import HIDUP, JenisPengumuman, StatusPelanggan, StatusPengumuman
from layanan.pengumuman.models import Pelanggan, Pengumuman
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanPengumuman(SaringanDaftar):
    kolom_cari = ("judul", "isi", "akibat")
    petunjuk_cari = "Kata dalam judul atau isi"

    keadaan = django_filters.ChoiceFilter(
        choices=(("hidup", "Sedang tayang"), *StatusPengumuman.choices), method="menurut_keadaan", label="Keadaan"
    )
    jenis = django_filters.ChoiceFilter(choices=JenisPengumuman.choices, label="Jenis")
    dari = django_filters.DateFilter("dibuat_pada__date", lookup_expr="gte", label="Disusun dari")
    sampai = django_filters.DateFilter("dibuat_pada__date", lookup_expr="lte", label="Disusun sampai")

    class Meta:
        model = Pengumuman
        fields = ("q", "keadaan", "jenis", "dari", "sampai")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(status__in=HIDUP) if nilai == "hidup" else kueri.filter(status=nilai)


class SaringanPelanggan(SaringanDaftar):
    kolom_cari = ("surel",)
    petunjuk_cari = "Alamat surel"

    status = django_filters.ChoiceFilter(choices=StatusPelanggan.choices, label="Keadaan")
    topik = django_filters.ChoiceFilter(choices=JenisPengumuman.choices, method="menurut_topik", label="Topik")

    class Meta:
        model = Pelanggan
        fields = ("q", "status", "topik")

    def menurut_topik(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(topik__contains=[nilai])
