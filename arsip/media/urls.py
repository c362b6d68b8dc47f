"""Addresses of the backup media."""

from __future__ import annotations

from django.urls import path

from arsip.media import views, views_akhir, views_rotasi, views_serah

urlpatterns = [
    path("media/", views.RingkasanMedia.as_view(), name="ringkasan_media"),
    path("media/daftar/", views.DaftarMedia.as_view(), name="daftar_media"),
    path("media/skor/", views.SkorMedia.as_view(), name="skor_media"),
    path("media/rantai/", views.RantaiMedia.as_view(), name="rantai_media"),
    path("media/tambah/", views.TambahMedia.as_view(), name="media_tambah"),
    path("media/cari/", views.CariMedia.as_view(), name="media_cari"),
    path("media/<int:pk>/", views.RinciMedia.as_view(), name="media"),
    path("media/<int:pk>/ubah/", views.UbahMedia.as_view(), name="media_ubah"),
    path("media/<int:pk>/siapkan/", views.SiapkanMedia.as_view(), name="media_siapkan"),
    path("media/<int:pk>/salin/", views.SalinMedia.as_view(), name="media_salin"),
    path("media/<int:pk>/baca-ulang/", views.BacaUlangMedia.as_view(), name="media_baca_ulang"),
    path("media/<int:pk>/lepas/", views.LepasMedia.as_view(), name="media_lepas"),
    path("media/<int:pk>/pasang/", views.PasangLagi.as_view(), name="media_pasang"),
    path("media/<int:pk>/rusak/", views_akhir.NyatakanRusak.as_view(), name="media_rusak"),
    path("media/<int:pk>/hilang/", views_akhir.NyatakanHilang.as_view(), name="media_hilang"),
    path("media/<int:pk>/temukan/", views_akhir.TemukanMedia.as_view(), name="media_temukan"),
    path("media/<int:pk>/hapus/", views_akhir.UsulHapus.as_view(), name="media_hapus"),
    path("media/<int:pk>/hapus/setujui/", views_akhir.SetujuiHapus.as_view(), name="media_hapus_setujui"),
    path("media/<int:pk>/hapus/tolak/", views_akhir.TolakHapus.as_view(), name="media_hapus_tolak"),
    path("media/serah/", views_serah.SimpanMedia.as_view(), name="media_serah"),
    path("media/pinjam/", views_serah.PinjamMedia.as_view(), name="media_pinjam"),
    path("media/serah/<int:pk>/", views_serah.RinciSerah.as_view(), name="serah_terima_media"),
    path("media/tempat/", views_rotasi.DaftarTempat.as_view(), name="tempat_media"),
    path("media/tempat/tambah/", views_rotasi.TambahTempat.as_view(), name="tempat_media_tambah"),
    path("media/tempat/<int:pk>/ubah/", views_rotasi.UbahTempat.as_view(), name="tempat_media_ubah"),
    path("media/rotasi/", views_rotasi.RotasiMedia.as_view(), name="rotasi_media"),
    path("media/rotasi/buat/", views_rotasi.BuatRencana.as_view(), name="rotasi_media_buat"),
    path("media/rotasi/<int:pk>/ubah/", views_rotasi.UbahRencana.as_view(), name="rotasi_media_ubah"),
    path("media/rotasi/<int:pk>/giliran/", views_rotasi.TambahGiliran.as_view(), name="giliran_media_tambah"),
    path("media/giliran/<int:pk>/ubah/", views_rotasi.UbahGiliran.as_view(), name="giliran_media_ubah"),
    path("media/giliran/<int:pk>/hapus/", views_rotasi.HapusGiliran.as_view(), name="giliran_media_hapus"),
]
