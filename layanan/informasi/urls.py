"""Addresses of requests for information."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.informasi import views, views_keberatan

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "informasi/<int:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("informasi/", views.DaftarInformasi.as_view(), name="daftar_informasi"),
    path("informasi/catat/", views.CatatInformasi.as_view(), name="informasi_catat"),
    path(_P, views.RinciInformasi.as_view(), name="informasi"),
    path(f"{_P}proses/", views.Proses.as_view(), name="informasi_proses"),
    path(f"{_P}perpanjangan/", views.Perpanjang.as_view(), name="informasi_perpanjang"),
    path(f"{_P}jawaban/", views.Jawab.as_view(), name="informasi_jawab"),
    path(f"{_P}keberatan/", views_keberatan.CatatKeberatan.as_view(), name="informasi_keberatan"),
    path(
        "informasi/keberatan/<int:pk>/tanggapan/",
        views_keberatan.TanggapiKeberatan.as_view(),
        name="informasi_tanggapi",
    ),
]
