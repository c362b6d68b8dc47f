"""Addresses of `konsultasi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.konsultasi import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("konsultasi/", views.DaftarKonsultasi.as_view(), name="konsultasi"),
    path("konsultasi/baru/", views.KonsultasiBaru.as_view(), name="konsultasi_baru"),
    path("konsultasi/<int:pk>/", views.RinciKonsultasi.as_view(), name="konsultasi_rinci"),
    path("konsultasi/<int:pk>/nomor/", views.NomorKonsultasi.as_view(), name="konsultasi_nomor"),
    path("konsultasi/<int:pk>/jawab/", views.JawabKonsultasi.as_view(), name="konsultasi_jawab"),
    path("konsultasi/<int:pk>/tarik/", views.TarikKonsultasi.as_view(), name="konsultasi_tarik"),
    path("konsultasi/koordinasi/", views.DaftarKoordinasi.as_view(), name="koordinasi"),
    path("konsultasi/koordinasi/baru/", views.KoordinasiBaru.as_view(), name="koordinasi_baru"),
    path("konsultasi/koordinasi/<int:pk>/", views.RinciKoordinasi.as_view(), name="koordinasi_rinci"),
    path("konsultasi/koordinasi/<int:pk>/ubah/", views.UbahKoordinasi.as_view(), name="koordinasi_ubah"),
]
