"""Public addresses of requests for information."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.informasi import views_publik as views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "informasi/<uuid:kunci>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("informasi/", views.Meminta.as_view(), name="informasi"),
    path("informasi/status/", views.Status.as_view(), name="informasi_status"),
    path(_P, views.Lihat.as_view(), name="informasi_lihat"),
    path(f"{_P}resi/", views.Resi.as_view(), name="informasi_resi"),
    path(f"{_P}berkas/<int:pk>/", views.Unduh.as_view(), name="informasi_berkas"),
    path(f"{_P}surat/<int:pk>/", views.Surat.as_view(), name="informasi_surat"),
    path(f"{_P}cabut/", views.Cabut.as_view(), name="informasi_cabut"),
    path(f"{_P}keberatan/", views.AjukanKeberatan.as_view(), name="informasi_keberatan"),
    path(f"{_P}keluar/", views.Keluar.as_view(), name="informasi_keluar"),
]
