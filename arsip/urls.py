"""Gathers what the packages hold."""

from __future__ import annotations

from arsip.cadangan.urls import urlpatterns as cadangan
from arsip.dokumen.urls import urlpatterns as dokumen
from arsip.keutuhan.urls import urlpatterns as keutuhan
from arsip.media.urls import urlpatterns as media
from arsip.pemindaian.urls import urlpatterns as pemindaian
from arsip.peminjaman.urls import urlpatterns as peminjaman
from arsip.pemulihan.urls import urlpatterns as pemulihan
from arsip.pencarian.urls import urlpatterns as pencarian
from arsip.retensi.urls import urlpatterns as retensi

app_name = "arsip"
urlpatterns = [
    *pencarian,
    *pemindaian,
    *peminjaman,
    *keutuhan,
    *retensi,
    *cadangan,
    *media,
    *pemulihan,
    *dokumen,
]
