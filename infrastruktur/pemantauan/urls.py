"""Addresses of the daily monitoring."""

from __future__ import annotations

from django.urls import path

from infrastruktur.pemantauan import views, views_harian, views_lembar, views_tindak_lanjut as tl

urlpatterns = [
    path("pemantauan/", views.Ringkasan.as_view(), name="pemantauan"),
    path("pemantauan/log/", views_harian.LogHarian.as_view(), name="log_harian"),
    path("pemantauan/hari/<int:pk>/", views_harian.RinciHarian.as_view(), name="harian"),
    path("pemantauan/hari/<int:pk>/konfirmasi/", views_harian.KonfirmasiHarian.as_view(), name="harian_konfirmasi"),
    path("pemantauan/hari/<int:pk>/catatan/", views_harian.TambahCatatan.as_view(), name="harian_catatan"),
    path("pemantauan/konfirmasi/<str:tanggal>/", views_harian.KonfirmasiHari.as_view(), name="konfirmasi_hari"),
    path("pemantauan/server/<slug:kode>/", views.HalamanServer.as_view(), name="server"),
    path("pemantauan/server/<slug:kode>/ukur/", views.UkurSekarang.as_view(), name="ukur_sekarang"),
    path("pemantauan/server/<slug:kode>/lembar/<str:bulan>/", views_lembar.HalamanLembar.as_view(), name="lembar"),
    path(
        "pemantauan/server/<slug:kode>/lembar/<str:bulan>/pratinjau/",
        views_lembar.PratinjauLembar.as_view(),
        name="lembar_pratinjau",
    ),
    path(
        "pemantauan/server/<slug:kode>/lembar/<str:bulan>/terbitkan/",
        views_lembar.TerbitkanLembar.as_view(),
        name="lembar_terbitkan",
    ),
    path(
        "pemantauan/server/<slug:kode>/lembar/<str:bulan>/ganti/",
        views_lembar.GantiLembar.as_view(),
        name="lembar_ganti",
    ),
    path(
        "pemantauan/server/<slug:kode>/kosong/<str:tanggal>/", views_harian.JelaskanHari.as_view(), name="hari_kosong"
    ),
    path("tindak-lanjut/", tl.DaftarTindakLanjut.as_view(), name="daftar_tindak_lanjut"),
    path("tindak-lanjut/baru/", tl.BukaTindakLanjut.as_view(), name="tindak_lanjut_baru"),
    path("tindak-lanjut/<int:pk>/", tl.RinciTindakLanjut.as_view(), name="tindak_lanjut"),
    path("tindak-lanjut/<int:pk>/kerjakan/", tl.KerjakanTindakLanjut.as_view(), name="tindak_lanjut_kerjakan"),
    path("tindak-lanjut/<int:pk>/selesai/", tl.SelesaikanTindakLanjut.as_view(), name="tindak_lanjut_selesai"),
    path("tindak-lanjut/<int:pk>/batal/", tl.BatalkanTindakLanjut.as_view(), name="tindak_lanjut_batal"),
]
