"""Filters of the registers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.keluhan.enums import StatusKeluhan, StatusMasukan, Tentang, TopikMasukan
from layanan.keluhan.models import Keluhan, Masukan
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet

_PERLU = (("lewat", "Lewat tenggat"), ("saya", "Saya tangani"), ("kepala", "Di Kepala LPSE"))


class SaringanKeluhan(SaringanDaftar):
    kolom_cari = ("nomor", "perihal")
    petunjuk_cari = "Nomor atau perihal"
    lipat = ("dari", "sampai")

    keadaan = django_filters.ChoiceFilter("status", choices=StatusKeluhan.choices, label="Keadaan")
    tentang = django_filters.ChoiceFilter(choices=Tentang.choices, label="Tentang")
    perlu = django_filters.ChoiceFilter(choices=_PERLU, method="menurut_perlu", label="Perhatian")
    dari = django_filters.DateFilter("dibuat_pada__date", lookup_expr="gte", label="Diterima dari")
    sampai = django_filters.DateFilter("dibuat_pada__date", lookup_expr="lte", label="Diterima sampai")

    class Meta:
        model = Keluhan
        fields = ("keadaan", "tentang", "perlu", "dari", "sampai")

    def menurut_perlu(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        """What needs somebody: overdue, mine, before the Kepala."""
        if nilai == "lewat":
            return kueri.filter(status__in=[StatusKeluhan.BARU, StatusKeluhan.DITANGANI], tenggat__lt=bahasa.hari_ini())
        if nilai == "saya":
            return kueri.filter(penangan=self.request.user)
        return kueri.filter(dieskalasi_pada__isnull=False)


class SaringanMasukan(SaringanDaftar):
    kolom_cari = ("nomor", "isi")
    petunjuk_cari = "Nomor atau isi"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusMasukan.choices, label="Keadaan")
    topik = django_filters.ChoiceFilter(choices=TopikMasukan.choices, label="Topik")

    class Meta:
        model = Masukan
        fields = ("keadaan", "topik")
