"""Gathers the public pages of the unit, mounted at /publik/."""

from __future__ import annotations

from layanan.fasilitasi.urls_publik import urlpatterns as fasilitasi
from layanan.informasi.urls_publik import urlpatterns as informasi
from layanan.keluhan.urls_publik import urlpatterns as keluhan
from layanan.lapor.urls_publik import urlpatterns as lapor
from layanan.pengesahan.urls_publik import urlpatterns as pengesahan
from layanan.pengetahuan.urls_publik import urlpatterns as pengetahuan
from layanan.pengumuman.urls_publik import urlpatterns as pengumuman

app_name = "layanan_publik"
urlpatterns = [
    *fasilitasi,
    *informasi,
    *keluhan,
    *lapor,
    *pengesahan,
    *pengetahuan,
    *pengumuman,
]
