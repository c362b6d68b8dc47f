"""Filters of the package register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import django_filters

from layanan.paket.enums import CaraRUP, JenisImporPaket, JenisTransaksi
from layanan.paket.models import ImporPaket, Paket, PaketRUP
from lpse.tampilan import bahasa
from lpse.tampilan.saringan import SaringanDaftar
from registrasi.pengguna.selectors_cari import kueri_awalan

if TYPE_CHECKING:
    from django.db.models import QuerySet


class _Bercari(SaringanDaftar):
    kolom_cari = ("nama",)

    def cari(self, kueri: QuerySet[Any], _nama: str, kata: str) -> QuerySet[Any]:
        """By the words' beginnings through the index."""
        awalan = kueri_awalan(kata)
        return kueri.none() if awalan is None else kueri.filter(cari=awalan)


class SaringanPaket(_Bercari):
    petunjuk_cari = "Kode tender, kode RUP, nama paket, satuan kerja"

    tahun = django_filters.NumberFilter(label="Tahun")
    jenis = django_filters.ChoiceFilter("jenis_transaksi", choices=JenisTransaksi.choices, label="Jenis transaksi")
    keadaan = django_filters.ChoiceFilter(
        choices=(("berjalan", "Tahapan sedang berjalan"), ("Berlangsung", "Berlangsung"), ("Selesai", "Selesai"),
                 ("Gagal/Batal", "Gagal atau batal")),
        method="menurut_keadaan",
        label="Keadaan",
    )  # fmt: skip

    class Meta:
        model = Paket
        fields = ("tahun", "jenis", "keadaan")

    def menurut_keadaan(self, kueri: QuerySet[Any], _nama: str, nilai: str) -> QuerySet[Any]:
        if nilai != "berjalan":
            return kueri.filter(status_spse=nilai)
        kini = bahasa.sekarang()
        return kueri.filter(tahapan__mulai__lte=kini, tahapan__selesai__gte=kini).distinct()


class SaringanRUP(_Bercari):
    petunjuk_cari = "Kode RUP, nama paket, satuan kerja"

    tahun = django_filters.NumberFilter(label="Tahun")
    cara = django_filters.ChoiceFilter(choices=CaraRUP.choices, label="Cara pengadaan")

    class Meta:
        model = PaketRUP
        fields = ("tahun", "cara")


class SaringanImpor(SaringanDaftar):
    kolom_cari = ("nama",)
    petunjuk_cari = "Nama berkas"

    jenis = django_filters.ChoiceFilter(choices=JenisImporPaket.choices, label="Jenis data")

    class Meta:
        model = ImporPaket
        fields = ("jenis",)
