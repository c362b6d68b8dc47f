"""Addresses of the files; only the public key ever stands in one."""

from __future__ import annotations

from django.urls import path

from lpse.berkas import views, views_unggah
from lpse.berkas.gambar_mini import SISI_HALAMAN

app_name = "berkas"
urlpatterns = [
    path("", views.BerkasSaya.as_view(), name="saya"),
    path("keadaan/", views.KeadaanBerkas.as_view(), name="keadaan"),
    path("unggah/", views_unggah.MulaiUnggah.as_view(), name="unggah"),
    path("unggah/<uuid:kunci>/", views_unggah.LanjutUnggah.as_view(), name="unggahan"),
    path("<uuid:kunci>/", views.LihatBerkas.as_view(), name="lihat"),
    path("<uuid:kunci>/bingkai/", views.BingkaiBerkas.as_view(), name="bingkai"),
    path("<uuid:kunci>/unduh/", views.UnduhBerkas.as_view(), name="unduh"),
    path("<uuid:kunci>/isi/", views.UnduhBerkas.as_view(unduh=False), name="isi"),
    path("<uuid:kunci>/mini/", views.GambarBerkas.as_view(), name="gambar_mini"),
    path("<uuid:kunci>/halaman/<int:halaman>/", views.GambarBerkas.as_view(sisi=SISI_HALAMAN), name="halaman"),
    path("<uuid:kunci>/hapus/", views.HapusBerkas.as_view(), name="hapus"),
]
