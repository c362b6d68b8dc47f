"""Addresses of the search."""

from __future__ import annotations

from django.urls import path

from arsip.pencarian import views

urlpatterns = [
    path("cari/", views.CariArsip.as_view(), name="cari"),
    path("cari/keadaan/", views.KeadaanBacaan.as_view(), name="cari_keadaan"),
]
