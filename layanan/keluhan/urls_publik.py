"""Public addresses of complaints and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.keluhan import views_publik as views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_K = "keluhan/<uuid:kunci>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("keluhan/", views.Mengadu.as_view(), name="keluhan"),
    path("keluhan/status/", views.Status.as_view(), name="keluhan_status"),
    path("masukan/", views.MemberiMasukan.as_view(), name="masukan"),
    path(_K, views.Lihat.as_view(), name="keluhan_lihat"),
    path(f"{_K}resi/", views.Resi.as_view(), name="keluhan_resi"),
    path(f"{_K}klarifikasi/", views.JawabKlarifikasi.as_view(), name="keluhan_jawab"),
    path(f"{_K}keberatan/", views.AjukanKeberatan.as_view(), name="keluhan_keberatan"),
    path(f"{_K}nilai/", views.Nilai.as_view(), name="keluhan_nilai"),
    path(f"{_K}surat/<int:pk>/", views.Surat.as_view(), name="keluhan_surat"),
    path(f"{_K}cabut/", views.Cabut.as_view(), name="keluhan_cabut"),
    path(f"{_K}keluar/", views.Keluar.as_view(), name="keluhan_keluar"),
]
