"""Addresses of `pengumuman`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengumuman import views, views_sistem

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "pengumuman/<int:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pengumuman/", views.DaftarPengumuman.as_view(), name="daftar_pengumuman"),
    path("pengumuman/baru/", views.BuatPengumuman.as_view(), name="pengumuman_baru"),
    path("pengumuman/pelanggan/", views_sistem.DaftarPelanggan.as_view(), name="pelanggan"),
    path("pengumuman/sistem/", views_sistem.KeadaanSemua.as_view(), name="sistem"),
    path("pengumuman/sistem/<int:pk>/catat/", views_sistem.CatatKeadaan.as_view(), name="sistem_catat"),
    path("pengumuman/sistem/<int:pk>/pulih/", views_sistem.PulihkanSistem.as_view(), name="sistem_pulih"),
    path("pengumuman/dari-tiket/<int:pk>/", views.DariTiket.as_view(), name="pengumuman_dari_tiket"),
    path(_P, views.RinciPengumuman.as_view(), name="pengumuman"),
    path(f"{_P}isi/", views.IsiPengumuman.as_view(), name="pengumuman_isi"),
    path(f"{_P}ajukan/", views.AjukanPengumuman.as_view(), name="pengumuman_ajukan"),
    path(f"{_P}setujui/", views.SetujuiPengumuman.as_view(), name="pengumuman_setujui"),
    path(f"{_P}kembalikan/", views.KembalikanPengumuman.as_view(), name="pengumuman_kembalikan"),
    path(f"{_P}terbitkan/", views.TerbitkanLangsung.as_view(), name="pengumuman_terbitkan"),
    path(f"{_P}tarik/", views.TarikPengumuman.as_view(), name="pengumuman_tarik"),
    path(f"{_P}ubah/", views.UbahTayang.as_view(), name="pengumuman_ubah"),
    path(f"{_P}batalkan/", views.BatalkanPengumuman.as_view(), name="pengumuman_batalkan"),
    path(f"{_P}akhiri/", views.AkhiriPengumuman.as_view(), name="pengumuman_akhiri"),
]
