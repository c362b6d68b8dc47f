"""Addresses anyone may open."""

from __future__ import annotations

from django.urls import path

from lpse.naskah.views_publik import Verifikasi, VerifikasiKode

app_name = "naskah_publik"
urlpatterns = [
    path("verifikasi/", Verifikasi.as_view(), name="verifikasi"),
    path("verifikasi/<str:kode>/", VerifikasiKode.as_view(), name="kode"),
]
