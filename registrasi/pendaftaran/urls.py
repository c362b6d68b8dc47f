"""Addresses of `pendaftaran`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.pendaftaran import views, views_isi, views_loket
from registrasi.pendaftaran.langkah import PERIKSA

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("pendaftaran/", views.DaftarPermohonan.as_view(), name="daftar_permohonan"),
    path("pendaftaran/baru/", views.BukaPermohonan.as_view(), name="permohonan_baru"),
    path("pendaftaran/<int:pk>/", views.RinciPermohonan.as_view(), name="permohonan"),
    path(f"pendaftaran/<int:pk>/isi/{PERIKSA}/", views_isi.PeriksaJawaban.as_view(), name="permohonan_periksa"),
    path("pendaftaran/<int:pk>/isi/<slug:langkah>/", views_isi.Isi.as_view(), name="permohonan_isi"),
    path("pendaftaran/<int:pk>/loket/", views_loket.Loket.as_view(), name="loket"),
    path(
        "pendaftaran/<int:pk>/loket/berkas/<int:berkas>/lepas/", views_loket.LepasBerkas.as_view(),
        name="lepas_berkas_butir",
    ),
    path("pendaftaran/<int:pk>/ajukan/", views.AjukanPermohonan.as_view(), name="permohonan_ajukan"),
    path("pendaftaran/<int:pk>/tanda-terima/", views.Resi.as_view(), name="permohonan_resi"),
    path("pendaftaran/<int:pk>/batalkan/", views.BatalkanPermohonan.as_view(), name="permohonan_batal"),
]  # fmt: skip
