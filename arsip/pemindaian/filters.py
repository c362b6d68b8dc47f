"""Filters of the batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from arsip.pemindaian.models import KirimanPindaian
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanKiriman(SaringanDaftar):
    kolom_cari = ("nama", "pemilik__nama")
    petunjuk_cari = "Nama kiriman atau petugas"

    keadaan = django_filters.ChoiceFilter(
        choices=(("terbuka", "Belum selesai"), ("selesai", "Selesai")), method="menurut_keadaan", label="Keadaan"
    )

    class Meta:
        model = KirimanPindaian
        fields = ("q", "keadaan")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(selesai_pada__isnull=nilai == "terbuka")
