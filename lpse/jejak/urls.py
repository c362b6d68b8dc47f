"""Addresses of the trail."""

from __future__ import annotations

from django.urls import path

from lpse.jejak import views

app_name = "jejak"
urlpatterns = [
    path("", views.DaftarJejak.as_view(), name="daftar"),
    path("rantai/", views.KeadaanRantai.as_view(), name="rantai"),
    path("rantai/periksa/", views.PeriksaSekarang.as_view(), name="periksa"),
    path("rantai/<int:pk>/tanggapi/", views.TanggapiKerusakan.as_view(), name="tanggapi"),
    path("<int:pk>/", views.RinciJejak.as_view(), name="rinci"),
]
