"""Addresses of `pengesahan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengesahan import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("pengesahan/", views.Daftar.as_view(), name="pengesahan"),
    path("pengesahan/<int:naskah_id>/", views.Rinci.as_view(), name="pengesahan_rinci"),
    path("pengesahan/<int:naskah_id>/lembar/", views.Lembar.as_view(), name="pengesahan_lembar"),
    path("pengesahan/undangan/<int:pk>/qr/", views.Qr.as_view(), name="pengesahan_qr"),
    path("pengesahan/undangan/<int:pk>/perbarui/", views.Perbarui.as_view(), name="pengesahan_perbarui"),
    path("pengesahan/undangan/<int:pk>/kirim/", views.Kirim.as_view(), name="pengesahan_kirim"),
    path("pengesahan/undangan/<int:pk>/segel/", views.Segel.as_view(), name="pengesahan_segel"),
    path("pengesahan/undangan/<int:pk>/saya/", views.Saya.as_view(), name="pengesahan_saya"),
]
