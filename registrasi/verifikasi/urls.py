"""Addresses of `verifikasi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.verifikasi import views, views_putus

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("verifikasi/", views.Meja.as_view(), name="verifikasi"),
    path("verifikasi/<int:pk>/", views.Pemeriksaan.as_view(), name="pemeriksaan"),
    path("verifikasi/<int:pk>/butir/<int:butir>/", views.TandaiButir.as_view(), name="tandai_butir"),
    path("verifikasi/<int:pk>/hadir/", views.Hadir.as_view(), name="hadir_pemeriksaan"),
    path("verifikasi/<int:pk>/klaim/", views.MulaiPeriksa.as_view(), name="klaim_pemeriksaan"),
    path("verifikasi/<int:pk>/lepas/", views.LepasPeriksa.as_view(), name="lepas_pemeriksaan"),
    path("verifikasi/<int:pk>/setujui/", views_putus.Setujui.as_view(), name="setujui_permohonan"),
    path("verifikasi/<int:pk>/tolak/", views_putus.Tolak.as_view(), name="tolak_permohonan"),
    path("verifikasi/<int:pk>/kembalikan/", views_putus.Kembalikan.as_view(), name="kembalikan_permohonan"),
    path("verifikasi/<int:pk>/perbaikan/", views_putus.TerimaPerbaikan.as_view(), name="terima_perbaikan"),
]
