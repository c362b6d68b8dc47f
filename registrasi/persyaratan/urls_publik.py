"""Public addresses of `persyaratan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.persyaratan import views_publik

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("syarat/", views_publik.DaftarSyaratPublik.as_view(), name="daftar_syarat"),
    path("syarat/<slug:jenis>/", views_publik.SyaratPublik.as_view(), name="syarat"),
    path("syarat/<slug:jenis>/daftar.pdf", views_publik.SyaratPdf.as_view(), name="syarat_pdf"),
]
