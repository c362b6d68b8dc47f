"""Addresses of the scan intake."""

from __future__ import annotations

from django.urls import path

from arsip.pemindaian import views, views_kerja

urlpatterns = [
    path("pindaian/", views.DaftarKiriman.as_view(), name="pindaian"),
    path("pindaian/terima/", views.TerimaPindaian.as_view(), name="pindaian_terima"),
    path("pindaian/<int:pk>/", views.RinciKiriman.as_view(), name="kiriman"),
    path("pindaian/<int:pk>/tambah/", views.TambahLembar.as_view(), name="kiriman_tambah"),
    path("pindaian/<int:pk>/serahkan/", views.SerahkanKiriman.as_view(), name="kiriman_serahkan"),
    path("pindaian/<int:pk>/kerja/", views_kerja.KerjakanKiriman.as_view(), name="kiriman_kerja"),
    path("pindaian/<int:pk>/arsipkan/", views_kerja.ArsipkanSemua.as_view(), name="kiriman_arsipkan"),
    path("pindaian/lembar/<int:pk>/buang/", views_kerja.BuangLembar.as_view(), name="lembar_buang"),
    path("pindaian/lembar/<int:pk>/ambil/", views_kerja.AmbilLembar.as_view(), name="lembar_ambil"),
    path("pindaian/ocr/<int:pk>/ulangi/", views.UlangiPengenalan.as_view(), name="ocr_ulangi"),
]
