"""Gathers what the packages hold."""

from __future__ import annotations

from layanan.berita_acara.urls import urlpatterns as berita_acara
from layanan.fasilitasi.urls import urlpatterns as fasilitasi
from layanan.informasi.urls import urlpatterns as informasi
from layanan.kategori.urls import urlpatterns as kategori
from layanan.keluhan.urls import urlpatterns as keluhan
from layanan.kewenangan.urls import urlpatterns as kewenangan
from layanan.kios.urls import urlpatterns as kios
from layanan.konsultasi.urls import urlpatterns as konsultasi
from layanan.kontak.urls import urlpatterns as kontak
from layanan.lapor.urls import urlpatterns as lapor
from layanan.laporan.urls import urlpatterns as laporan
from layanan.meja.urls import urlpatterns as meja
from layanan.paket.urls import urlpatterns as paket
from layanan.pengesahan.urls import urlpatterns as pengesahan
from layanan.pengetahuan.urls import urlpatterns as pengetahuan
from layanan.pengumuman.urls import urlpatterns as pengumuman
from layanan.sla.urls import urlpatterns as sla
from layanan.surel.urls import urlpatterns as surel
from layanan.tiket.urls import urlpatterns as tiket

app_name = "layanan"
urlpatterns = [
    *berita_acara,
    *fasilitasi,
    *informasi,
    *kategori,
    *keluhan,
    *kewenangan,
    *kios,
    *konsultasi,
    *kontak,
    *lapor,
    *laporan,
    *meja,
    *paket,
    *pengesahan,
    *pengetahuan,
    *pengumuman,
    *sla,
    *surel,
    *tiket,
]
