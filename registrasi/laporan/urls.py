"""Addresses of `laporan`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from registrasi.laporan import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("laporan/", views.LaporanBulanan.as_view(), name="laporan"),
    path("laporan/harian/", views.LaporanHarian.as_view(), name="laporan_harian"),
    path("laporan/harian/<str:tanggal>/terbit/", views.TerbitkanLembar.as_view(), name="laporan_terbit"),
    path("laporan/tunggakan/", views.LaporanTunggakan.as_view(), name="laporan_tunggakan"),
]
