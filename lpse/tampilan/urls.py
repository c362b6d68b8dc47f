"""Addresses of the shell itself, and of the living style page."""

from __future__ import annotations

from django.urls import path

from lpse.tampilan import views, views_gaya

urlpatterns = [
    path("", views.Beranda.as_view(), name="beranda"),
    path("cari/", views.Cari.as_view(), name="cari"),
    path("tampilan/tema/", views.Tema.as_view(), name="tema"),
    path("gaya/", views_gaya.Gaya.as_view(), name="gaya"),
    path("gaya/daftar/", views_gaya.GayaDaftar.as_view(), name="gaya_daftar"),
    path("gaya/formulir/", views_gaya.GayaFormulir.as_view(), name="gaya_formulir"),
    path("gaya/konfirmasi/", views_gaya.GayaKonfirmasi.as_view(), name="gaya_konfirmasi"),
    path("gaya/langkah/<slug:langkah>/", views_gaya.GayaLangkah.as_view(), name="gaya_langkah"),
    path("gaya/galat/<int:kode>/", views_gaya.GayaGalat.as_view(), name="gaya_galat"),
]
