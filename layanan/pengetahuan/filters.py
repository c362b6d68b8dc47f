"""Filters of the list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.kategori.models import Kategori
from layanan.pengetahuan.enums import Audiens, JenisArtikel, StatusArtikel, StatusVersi
from layanan.pengetahuan.models import Artikel
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _kategori(_request: object) -> QuerySet[Any]:
    return Kategori.objects.filter(induk__isnull=False)


class SaringanArtikel(SaringanDaftar):
    kolom_cari = ("judul", "ringkasan", "kata_kunci")
    petunjuk_cari = "Kata dalam judul atau ringkasan"

    keadaan = django_filters.ChoiceFilter(
        choices=(
            *StatusArtikel.choices,
            ("tinjau", "Perlu ditinjau lagi"),
            ("menunggu", "Naskah menunggu tinjauan"),
        ),
        method="menurut_keadaan",
        label="Keadaan",
    )
    audiens = django_filters.ChoiceFilter(choices=Audiens.choices, label="Pembaca")
    jenis = django_filters.ChoiceFilter(choices=JenisArtikel.choices, label="Jenis")
    kategori = django_filters.ModelChoiceFilter(queryset=_kategori, label="Kategori")

    class Meta:
        model = Artikel
        fields = ("q", "keadaan", "audiens", "jenis", "kategori")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "tinjau":
            return kueri.filter(status=StatusArtikel.TERBIT, tinjau_pada__lte=bahasa.hari_ini())
        if nilai == "menunggu":
            return kueri.filter(daftar_versi__status=StatusVersi.DITINJAU)
        return kueri.filter(status=nilai)
