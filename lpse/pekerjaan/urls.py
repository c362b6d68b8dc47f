"""Addresses of the scheduled duties."""

from __future__ import annotations

from django.urls import path

from lpse.pekerjaan import views

urlpatterns = [
    path("pekerjaan/", views.DaftarPekerjaan.as_view(), name="pekerjaan"),
    path("pekerjaan/riwayat/", views.RiwayatPekerjaan.as_view(), name="pekerjaan_riwayat"),
    path("pekerjaan/<str:tugas>/jalankan/", views.JalankanPekerjaan.as_view(), name="pekerjaan_jalankan"),
]
