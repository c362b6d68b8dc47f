"""Gathers what the packages hold."""

from __future__ import annotations

from layanan.berita_acara import tasks as berita_acara
from layanan.fasilitasi import tasks as fasilitasi
from layanan.informasi import tasks as informasi
from layanan.kategori import tasks as kategori
from layanan.keluhan import tasks as keluhan
from layanan.kewenangan import tasks as kewenangan
from layanan.kios import tasks as kios
from layanan.konsultasi import tasks as konsultasi
from layanan.kontak import tasks as kontak
from layanan.lapor import tasks as lapor
from layanan.laporan import tasks as laporan
from layanan.meja import tasks as meja
from layanan.paket import tasks as paket
from layanan.pengesahan import tasks as pengesahan
from layanan.pengetahuan import tasks as pengetahuan
from layanan.pengumuman import tasks as pengumuman
from layanan.sla import tasks as sla
from layanan.surel import tasks as surel
from layanan.tiket import tasks as tiket

__all__ = [
    "berita_acara", "fasilitasi", "informasi", "kategori", "keluhan", "kewenangan", "kios", "konsultasi", "kontak",
    "lapor", "laporan", "meja", "paket", "pengesahan", "pengetahuan", "pengumuman", "sla",
    "surel", "tiket",
]  # fmt: skip
