"""Addresses of the devices themselves, mounted at /kios/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.kios import views_cari, views_kios, views_lapor

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

app_name = "layanan_kios"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views_kios.Mulai.as_view(), name="mulai"),
    path("papan/", views_kios.Papan.as_view(), name="papan"),
    path("tiket/", views_kios.CekTiket.as_view(), name="tiket"),
    path("tiket/hasil/", views_kios.HasilTiket.as_view(), name="tiket_hasil"),
    path("cari/", views_cari.Cari.as_view(), name="cari"),
    path("cari/<slug:slug>/", views_cari.Baca.as_view(), name="baca"),
    path("lapor/siapa/", views_lapor.Siapa.as_view(), name="siapa"),
    path("lapor/perlu/", views_lapor.Perlu.as_view(), name="perlu"),
    path("lapor/cerita/", views_lapor.Cerita.as_view(), name="cerita"),
    path("lapor/kontak/", views_lapor.Kontak.as_view(), name="kontak"),
    path("lapor/periksa/", views_lapor.Periksa.as_view(), name="periksa"),
    path("lapor/selesai/", views_lapor.Selesai.as_view(), name="selesai"),
]
