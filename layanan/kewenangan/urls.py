"""Addresses of `kewenangan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.kewenangan import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("kewenangan/", views.DaftarPengalihan.as_view(), name="kewenangan"),
    path("kewenangan/tiket/<int:pk>/", views.AlihkanTiket.as_view(), name="kewenangan_alihkan"),
    path("kewenangan/jadwal/", views.DaftarSaran.as_view(), name="kewenangan_saran"),
    path("kewenangan/jadwal/tiket/<int:pk>/", views.SarankanJadwal.as_view(), name="kewenangan_sarankan"),
    path("kewenangan/jadwal/<int:pk>/", views.RinciSaran.as_view(), name="kewenangan_saran_rinci"),
    path("kewenangan/jadwal/<int:pk>/tanggapan/", views.TanggapiSaran.as_view(), name="kewenangan_tanggapan"),
]
