"""Filters of the register of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.berita_acara.enums import BERNOMOR, DISUSUN, JenisBA, StatusBA
from layanan.berita_acara.models import BeritaAcara
from lpse.tampilan.saringan import SaringanDaftar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class SaringanBeritaAcara(SaringanDaftar):
    kolom_cari = ("nomor", "kode_tender", "nama_paket", "satker", "judul", "permintaan_nomor")
    petunjuk_cari = "Nomor, kode tender, paket, tiket"

    keadaan = django_filters.ChoiceFilter(
        choices=(("disusun", "Sedang disusun"), ("bernomor", "Semua yang bernomor"), *StatusBA.choices),
        method="menurut_keadaan",
        label="Keadaan",
    )
    jenis = django_filters.ChoiceFilter(choices=JenisBA.choices, label="Jenis")
    tahun = django_filters.NumberFilter("waktu__year", label="Tahun")
    dari = django_filters.DateFilter("waktu__date", lookup_expr="gte", label="Dari tanggal")
    sampai = django_filters.DateFilter("waktu__date", lookup_expr="lte", label="Sampai tanggal")

    class Meta:
        model = BeritaAcara
        fields = ("keadaan", "jenis", "tahun", "dari", "sampai")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai == "disusun":
            return kueri.filter(status__in=DISUSUN)
        if nilai == "bernomor":
            return kueri.filter(status__in=BERNOMOR)
        return kueri.filter(status=nilai)
