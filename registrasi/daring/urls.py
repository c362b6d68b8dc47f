"""Addresses of `daring` inside the portal; the applicant's own are public, see ``urls_publik.py``."""

from __future__ import annotations

from django.urls import path

from registrasi.daring import views_cetak

urlpatterns = [
    path(
        "pendaftaran/<int:pk>/formulir/<slug:formulir>/", views_cetak.CetakFormulir.as_view(), name="permohonan_cetak"
    ),
]
