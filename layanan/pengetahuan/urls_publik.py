"""Public addresses of `pengetahuan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengetahuan import views_publik

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("bantuan/", views_publik.CariArtikel.as_view(), name="pengetahuan"),
    path("bantuan/<slug:slug>/", views_publik.BacaArtikel.as_view(), name="artikel"),
    path("bantuan/<slug:slug>/nilai/", views_publik.NilaiArtikel.as_view(), name="artikel_nilai"),
    path("bantuan/<slug:slug>/unduh/<int:pk>/", views_publik.UnduhPanduan.as_view(), name="artikel_unduh"),
]
