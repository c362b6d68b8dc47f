"""Filters of the lists of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters
from django.db.models import Q

from arsip.dokumen.enums import JenisDokumen, Keamanan, StatusBerkasArsip, StatusDokumen, Unit
from arsip.dokumen.models import BerkasArsip, Dokumen
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _menurut_kode(kueri: QuerySet[Any], _nama: str, kode: str) -> QuerySet[Any]:
    """A code and all below it."""
    bersih = kode.split(maxsplit=1)[0] if kode.strip() else ""
    return kueri.filter(Q(klasifikasi__kode=bersih) | Q(klasifikasi__kode__startswith=f"{bersih}."))


class SaringanDokumen(SaringanDaftar):
    kolom_cari = ("uraian", "nomor", "pihak__nama")
    petunjuk_cari = "Uraian, nomor, atau pihak"

    jenis = django_filters.ChoiceFilter(choices=JenisDokumen.choices, label="Jenis")
    unit = django_filters.ChoiceFilter(choices=Unit.choices, label="Unit")
    keamanan = django_filters.ChoiceFilter(choices=Keamanan.choices, label="Keamanan")
    keadaan = django_filters.ChoiceFilter("status", choices=StatusDokumen.choices, label="Keadaan")
    kode = django_filters.CharFilter(method="menurut_kode", label="Kode", max_length=100)
    dari = django_filters.DateFilter("tanggal", lookup_expr="gte", label="Dari tanggal")
    sampai = django_filters.DateFilter("tanggal", lookup_expr="lte", label="Sampai tanggal")

    class Meta:
        model = Dokumen
        fields = ("q", "jenis", "unit", "keamanan", "keadaan", "kode", "dari", "sampai")

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """As everywhere, but a document with two fitting parties stands once."""
        cocok = super().cari(Dokumen.objects.all(), _nama, kata)
        return kueri.filter(pk__in=cocok.values("pk"))

    def menurut_kode(self, kueri: QuerySet[Any], nama: str, kode: str) -> QuerySet[Any]:
        return _menurut_kode(kueri, nama, kode)


class SaringanBerkas(SaringanDaftar):
    kolom_cari = ("uraian", "nomor")
    petunjuk_cari = "Uraian atau nomor berkas"

    unit = django_filters.ChoiceFilter(choices=Unit.choices, label="Unit")
    keadaan = django_filters.ChoiceFilter("status", choices=StatusBerkasArsip.choices, label="Keadaan")
    keamanan = django_filters.ChoiceFilter(choices=Keamanan.choices, label="Keamanan")
    tahun = django_filters.NumberFilter("tahun", label="Tahun", min_value=1945, max_value=9999)
    kode = django_filters.CharFilter(method="menurut_kode", label="Kode", max_length=100)

    class Meta:
        model = BerkasArsip
        fields = ("q", "unit", "keadaan", "keamanan", "tahun", "kode")

    def menurut_kode(self, kueri: QuerySet[Any], nama: str, kode: str) -> QuerySet[Any]:
        return _menurut_kode(kueri, nama, kode)


class SaringanIsi(SaringanDaftar):
    kolom_cari = ("uraian", "nomor")
    petunjuk_cari = "Uraian atau nomor dokumen"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusDokumen.choices, label="Keadaan")

    class Meta:
        model = Dokumen
        fields = ("q", "keadaan")
