"""Addresses of the matches and of the checks of one application."""

from __future__ import annotations

from django.urls import path

from registrasi.padanan import views

urlpatterns = [
    path("padanan/cocok/", views.DaftarCocok.as_view(), name="daftar_cocok"),
    path("padanan/cocok/<int:pk>/", views.RinciCocok.as_view(), name="cocok"),
    path("padanan/cocok/<int:pk>/jawab/", views.TanganiCocok.as_view(), name="cocok_tangani"),
    path("padanan/permohonan/<int:pk>/", views.PadananPermohonan.as_view(), name="padanan"),
    path("padanan/permohonan/<int:pk>/jawab/<int:entri>/", views.JawabPermohonan.as_view(), name="padanan_jawab"),
]
