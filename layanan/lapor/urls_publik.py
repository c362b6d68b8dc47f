"""Public addresses of `lapor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.lapor import views_lapor, views_status

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("lapor/", views_lapor.Lapor.as_view(), name="lapor"),
    path("lapor/saran/", views_lapor.Saran.as_view(), name="lapor_saran"),
    path("lapor/resi/<uuid:kunci>/", views_lapor.Resi.as_view(), name="lapor_resi"),
    path("tiket/", views_status.Status.as_view(), name="tiket_status"),
    path("tiket/lanjut/<str:token>/", views_status.Lanjut.as_view(), name="tiket_lanjut"),
    path("tiket/jawab/<str:token>/", views_status.Jawab.as_view(), name="tiket_jawab"),
    path("tiket/<uuid:kunci>/", views_status.Lihat.as_view(), name="tiket_lihat"),
    path("tiket/<uuid:kunci>/hasil/", views_status.Hasil.as_view(), name="tiket_hasil"),
    path("tiket/<uuid:kunci>/lampiran/<int:lampiran>/", views_status.Lampiran.as_view(), name="tiket_lampiran"),
    path("tiket/<uuid:kunci>/keluar/", views_status.Keluar.as_view(), name="tiket_keluar"),
]
