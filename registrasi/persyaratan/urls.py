"""Addresses of `persyaratan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.persyaratan import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("persyaratan/", views.DaftarSyarat.as_view(), name="daftar_persyaratan"),
    path("persyaratan/usul/baru/", views.UsulkanSyarat.as_view(), name="usulkan_persyaratan"),
    path("persyaratan/usul/<int:pk>/", views.RinciUsul.as_view(), name="usul_persyaratan"),
    path("persyaratan/usul/<int:pk>/tetapkan/", views.TetapkanUsul.as_view(), name="usul_tetapkan"),
    path("persyaratan/usul/<int:pk>/tolak/", views.TolakUsul.as_view(), name="usul_tolak"),
    path("persyaratan/butir/<int:pk>/akhiri/", views.AkhiriSyarat.as_view(), name="persyaratan_akhiri"),
    path("persyaratan/formulir/baru/", views.VersiBaru.as_view(), name="versi_formulir_baru"),
]
