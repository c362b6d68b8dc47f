"""Addresses of the integrity of the archive and of the exports."""

from __future__ import annotations

from django.urls import path

from arsip.keutuhan import views, views_bagit

urlpatterns = [
    path("keutuhan/", views.Keutuhan.as_view(), name="keutuhan"),
    path("keutuhan/laporan/", views.TerbitkanLaporan.as_view(), name="keutuhan_laporan"),
    path("keutuhan/dokumen/<uuid:kunci>/periksa/", views.PeriksaDokumen.as_view(), name="keutuhan_dokumen"),
    path("keutuhan/berkas/<int:pk>/periksa/", views.PeriksaBerkas.as_view(), name="keutuhan_berkas"),
    path("keutuhan/ekspor/", views_bagit.DaftarEkspor.as_view(), name="daftar_bagit"),
    path("keutuhan/ekspor/baru/", views_bagit.MintaEkspor.as_view(), name="bagit_minta"),
    path("keutuhan/ekspor/<int:pk>/", views_bagit.RinciEkspor.as_view(), name="bagit"),
    path("keutuhan/ekspor/<int:pk>/batal/", views_bagit.BatalkanEkspor.as_view(), name="bagit_batal"),
    path("keutuhan/ekspor/<int:pk>/unduh/", views_bagit.UnduhEkspor.as_view(), name="bagit_unduh"),
]
