"""Addresses of `surel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.surel import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("surel/", views.DaftarSurel.as_view(), name="surel"),
    path("surel/<int:pk>/", views.RinciSurel.as_view(), name="surel_rinci"),
    path("surel/<int:pk>/tiket/", views.TiketkanSurel.as_view(), name="surel_tiketkan"),
    path("surel/<int:pk>/satukan/", views.SatukanSurel.as_view(), name="surel_satukan"),
]
