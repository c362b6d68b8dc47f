"""Filters of the ladder to LKPP and of the coordination notes."""

from __future__ import annotations

import django_filters

from layanan.konsultasi.enums import AlasanLKPP, JenisKoordinasi, StatusKonsultasi
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from lpse.tampilan.saringan import SaringanDaftar


class SaringanKonsultasi(SaringanDaftar):
    kolom_cari = ("perihal", "nomor_lkpp", "tiket__nomor", "pertanyaan", "jawaban")
    petunjuk_cari = "Perihal, nomor LKPP, nomor tiket, isi"

    keadaan = django_filters.ChoiceFilter("status", choices=StatusKonsultasi.choices, label="Keadaan")
    alasan = django_filters.ChoiceFilter(choices=AlasanLKPP.choices, label="Alasan")

    class Meta:
        model = KonsultasiLKPP
        fields = ("keadaan", "alasan")


class SaringanKoordinasi(SaringanDaftar):
    kolom_cari = ("topik", "peserta", "isi", "hasil", "instansi__nama")
    petunjuk_cari = "Topik, peserta, isi, satuan kerja"

    jenis = django_filters.ChoiceFilter(choices=JenisKoordinasi.choices, label="Cara")
    dari = django_filters.DateFilter("pada__date", lookup_expr="gte", label="Dari")
    sampai = django_filters.DateFilter("pada__date", lookup_expr="lte", label="Sampai")

    class Meta:
        model = Koordinasi
        fields = ("jenis", "dari", "sampai")
