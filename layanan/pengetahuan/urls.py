"""Addresses of `pengetahuan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengetahuan import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "pengetahuan/<int:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pengetahuan/", views.DaftarArtikel.as_view(), name="daftar_artikel"),
    path("pengetahuan/baru/", views.BuatArtikel.as_view(), name="artikel_baru"),
    path("pengetahuan/tanpa-hasil/", views.PencarianTanpaHasil.as_view(), name="pencarian_kosong"),
    path("pengetahuan/tanpa-hasil/<int:pk>/", views.JawabKosong.as_view(), name="pencarian_kosong_jawab"),
    path("pengetahuan/dari-tiket/<int:pk>/", views.DariTiket.as_view(), name="artikel_dari_tiket"),
    path("pengetahuan/unduhan/<int:pk>/lepas/", views.LepasPanduan.as_view(), name="panduan_lepas"),
    path(_P, views.RinciArtikel.as_view(), name="artikel"),
    path(f"{_P}tulis/", views.TulisArtikel.as_view(), name="artikel_tulis"),
    path(f"{_P}atur/", views.AturArtikel.as_view(), name="artikel_atur"),
    path(f"{_P}panduan/", views.TambahPanduan.as_view(), name="artikel_panduan"),
    path(f"{_P}ajukan/", views.AjukanArtikel.as_view(), name="artikel_ajukan"),
    path(f"{_P}terbitkan/", views.TerbitkanArtikel.as_view(), name="artikel_terbitkan"),
    path(f"{_P}kembalikan/", views.KembalikanArtikel.as_view(), name="artikel_kembalikan"),
    path(f"{_P}buang/", views.BuangNaskah.as_view(), name="artikel_buang"),
    path(f"{_P}tarik/", views.TarikArtikel.as_view(), name="artikel_tarik"),
    path(f"{_P}terbitkan-lagi/", views.TerbitkanLagi.as_view(), name="artikel_terbitkan_lagi"),
    path(f"{_P}benar/", views.NyatakanBenar.as_view(), name="artikel_benar"),
]
