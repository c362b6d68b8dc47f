"""Gathers what the packages hold."""

from __future__ import annotations

from layanan.berita_acara import models as berita_acara
from layanan.fasilitasi import models as fasilitasi
from layanan.informasi import models as informasi
from layanan.kategori import models as kategori
from layanan.keluhan import models as keluhan
from layanan.kewenangan import models as kewenangan
from layanan.kios import models as kios
from layanan.konsultasi import models as konsultasi
from layanan.kontak import models as kontak
from layanan.lapor import models as lapor
from layanan.laporan import models as laporan
from layanan.meja import models as meja
from layanan.paket import models as paket
from layanan.pengesahan import models as pengesahan
from layanan.pengetahuan import models as pengetahuan
from layanan.pengumuman import models as pengumuman
from layanan.sla import models as sla
from layanan.surel import models as surel
from layanan.tiket import models as tiket

__all__ = [
    "berita_acara", "fasilitasi", "informasi", "kategori", "keluhan", "kewenangan", "kios", "konsultasi", "kontak",
    "lapor", "laporan", "meja", "paket", "pengesahan", "pengetahuan", "pengumuman", "sla",
    "surel", "tiket",
]  # fmt: skip
