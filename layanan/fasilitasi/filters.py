"""Filters of the facilitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.fasilitasi.enums import JenisFasilitasi, Progres, StatusFasilitasi
from layanan.fasilitasi.models import Fasilitasi
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanFasilitasi(SaringanDaftar):
    kolom_cari = ("instansi__nama",)
    petunjuk_cari = "Satuan kerja"
    lipat = ("tahun",)

    tahun = django_filters.NumberFilter("apbd__tahun", label="Tahun")
    jenis = django_filters.ChoiceFilter(choices=JenisFasilitasi.choices, label="Jenis")
    progres = django_filters.ChoiceFilter(choices=Progres.choices, label="Progres")
    keadaan = django_filters.ChoiceFilter(
        choices=(*StatusFasilitasi.choices, ("mendahului", "Mendahului persetujuan APBD")), method="menurut_keadaan",
        label="Keadaan",
    )  # fmt: skip

    class Meta:
        model = Fasilitasi
        fields = ("tahun", "jenis", "progres", "keadaan")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        return kueri.filter(mendahului_apbd__gt=0) if nilai == "mendahului" else kueri.filter(status=nilai)
