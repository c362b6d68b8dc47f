"""Filters of what was handed over, and of the suggestions."""

from __future__ import annotations

import django_filters

from layanan.kewenangan.enums import AlasanLuar, Pihak, TanggapanSaran
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from lpse.tampilan.saringan import SaringanDaftar


class SaringanPengalihan(SaringanDaftar):
    kolom_cari = ("tiket__nomor", "tiket__judul", "tiket__kode_tender")
    petunjuk_cari = "Nomor tiket, perihal, kode tender"

    perkara = django_filters.ChoiceFilter("alasan", choices=AlasanLuar.choices, label="Perkara")
    kepada = django_filters.ChoiceFilter(choices=Pihak.choices, label="Yang berwenang")

    class Meta:
        model = Pengalihan
        fields = ("perkara", "kepada")


class SaringanSaran(SaringanDaftar):
    kolom_cari = ("kode_tender", "nama_paket")
    petunjuk_cari = "Kode tender atau paket"

    tanggapan = django_filters.ChoiceFilter(choices=TanggapanSaran.choices, label="Tanggapan")

    class Meta:
        model = SaranJadwal
        fields = ("tanggapan",)
