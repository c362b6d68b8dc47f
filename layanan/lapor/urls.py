"""Addresses of `lapor` for whoever is logged in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.lapor import views_saya

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("lapor/", views_saya.LaporPortal.as_view(), name="lapor_baru"),
    path("tiket-saya/", views_saya.TiketSaya.as_view(), name="lapor_saya"),
    path("tiket-saya/<int:pk>/", views_saya.TiketSayaLihat.as_view(), name="lapor_tiket"),
    path("tiket-saya/<int:pk>/hasil/", views_saya.TiketSayaHasil.as_view(), name="lapor_hasil"),
]
