"""Addresses of the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.laporan import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("laporan/", views.Laporan.as_view(), name="laporan"),
    path("laporan/<str:bulan>/terbitkan/", views.TerbitkanLaporan.as_view(), name="laporan_terbitkan"),
]
