"""Addresses of `kontak`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.kontak import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("kontak/", views.DaftarKontak.as_view(), name="kontak"),
    path("kontak/baru/", views.KontakBaru.as_view(), name="kontak_baru"),
    path("kontak/<int:pk>/", views.RinciKontak.as_view(), name="kontak_rinci"),
    path("kontak/<int:pk>/ubah/", views.UbahKontak.as_view(), name="kontak_ubah"),
    path("kontak/<int:pk>/nonaktif/", views.NonaktifkanKontak.as_view(), name="kontak_nonaktif"),
]
