"""Gathers what the packages hold for the Kepala's room."""

from __future__ import annotations

from layanan.berita_acara import admin as berita_acara
from layanan.fasilitasi import admin as fasilitasi
from layanan.informasi import admin as informasi
from layanan.kategori import admin as kategori
from layanan.keluhan import admin as keluhan
from layanan.kewenangan import admin as kewenangan
from layanan.kios import admin as kios
from layanan.konsultasi import admin as konsultasi
from layanan.kontak import admin as kontak
from layanan.lapor import admin as lapor
from layanan.laporan import admin as laporan
from layanan.meja import admin as meja
from layanan.paket import admin as paket
from layanan.pengesahan import admin as pengesahan
from layanan.pengetahuan import admin as pengetahuan
from layanan.pengumuman import admin as pengumuman
from layanan.sla import admin as sla
from layanan.surel import admin as surel
from layanan.tiket import admin as tiket

__all__ = [
    "berita_acara", "fasilitasi", "informasi", "kategori", "keluhan", "kewenangan", "kios", "konsultasi", "kontak",
    "lapor", "laporan", "meja", "paket", "pengesahan", "pengetahuan", "pengumuman", "sla",
    "surel", "tiket",
]  # fmt: skip
