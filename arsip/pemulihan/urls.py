"""Addresses of drills and restores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from arsip.pemulihan import views, views_permintaan as minta

if TYPE_CHECKING:
    from django.urls import URLPattern

urlpatterns: list[URLPattern] = [
    path("pemulihan/", views.Ringkasan.as_view(), name="pemulihan"),
    path("pemulihan/uji/", views.DaftarUji.as_view(), name="daftar_uji_pulih"),
    path("pemulihan/uji/semua/", views.UjiSemua.as_view(), name="uji_pulih_semua"),
    path("pemulihan/uji/<int:pk>/", views.RinciUji.as_view(), name="uji_pulih"),
    path("pemulihan/uji/<slug:kode>/sekarang/", views.UjiSekarang.as_view(), name="uji_pulih_suruh"),
    path("pemulihan/batas/<slug:kode>/", views.UbahBatas.as_view(), name="batas_pulih"),
    path("pemulihan/isi/<int:pk>/", minta.IsiSalinan.as_view(), name="isi_salinan"),
    path("pemulihan/permintaan/", minta.DaftarPermintaan.as_view(), name="daftar_permintaan_pulih"),
    path("pemulihan/permintaan/dari/<int:pk>/", minta.Minta.as_view(), name="minta_pulih"),
    path("pemulihan/permintaan/<int:pk>/", minta.RinciPermintaan.as_view(), name="permintaan_pulih"),
    path("pemulihan/permintaan/<int:pk>/setujui/", minta.Setujui.as_view(), name="permintaan_pulih_setujui"),
    path("pemulihan/permintaan/<int:pk>/tolak/", minta.Tolak.as_view(), name="permintaan_pulih_tolak"),
    path("pemulihan/permintaan/<int:pk>/batal/", minta.Batal.as_view(), name="permintaan_pulih_batal"),
    path("pemulihan/permintaan/<int:pk>/unduh/", minta.Unduh.as_view(), name="permintaan_pulih_unduh"),
]
