"""Addresses of complaints and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.keluhan import views, views_aksi as aksi, views_masukan as masukan

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_K, _M = "keluhan/<int:pk>/", "keluhan/masukan/<int:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("keluhan/", views.DaftarKeluhan.as_view(), name="daftar_keluhan"),
    path("keluhan/catat/", views.CatatKeluhan.as_view(), name="keluhan_catat"),
    path("keluhan/laporan/", views.LaporanKeluhan.as_view(), name="keluhan_laporan"),
    path(_K, views.RinciKeluhan.as_view(), name="keluhan"),
    path(f"{_K}pengadu/", views.LihatPengadu.as_view(), name="keluhan_pengadu"),
    path(f"{_K}tetapkan/", aksi.Tetapkan.as_view(), name="keluhan_tetapkan"),
    path(f"{_K}pilah/", aksi.Pilah.as_view(), name="keluhan_pilah"),
    path(f"{_K}terlapor/", aksi.TambahTerlapor.as_view(), name="keluhan_terlapor"),
    path("keluhan/terlapor/<int:pk>/lepas/", aksi.LepasTerlapor.as_view(), name="keluhan_lepas_terlapor"),
    path(f"{_K}klarifikasi/", aksi.Tanya.as_view(), name="keluhan_tanya"),
    path(f"{_K}lanjutan/", aksi.Lanjut.as_view(), name="keluhan_lanjut"),
    path(f"{_K}jawaban-klarifikasi/", aksi.Jawab.as_view(), name="keluhan_jawab"),
    path(f"{_K}catatan/", aksi.Catat.as_view(), name="keluhan_catatan"),
    path(f"{_K}eskalasi/", aksi.Eskalasi.as_view(), name="keluhan_eskalasi"),
    path(f"{_K}putusan/", aksi.Putuskan.as_view(), name="keluhan_putuskan"),
    path(f"{_K}keberatan/", aksi.PutusKeberatan.as_view(), name="keluhan_putus_keberatan"),
    path(f"{_K}buka-pengadu/", aksi.BukaPengadu.as_view(), name="keluhan_buka_pengadu"),
    path("keluhan/masukan/", masukan.DaftarMasukan.as_view(), name="daftar_masukan"),
    path("keluhan/masukan/catat/", masukan.CatatMasukan.as_view(), name="masukan_catat"),
    path(_M, masukan.RinciMasukan.as_view(), name="masukan"),
    path(f"{_M}tanggapan/", masukan.Telaah.as_view(), name="masukan_telaah"),
    path(f"{_M}tindak-lanjut/", masukan.TindakLanjuti.as_view(), name="masukan_tindak"),
    path(f"{_M}selesai/", masukan.Selesaikan.as_view(), name="masukan_selesai"),
    path(f"{_M}henti/", masukan.Hentikan.as_view(), name="masukan_henti"),
]
