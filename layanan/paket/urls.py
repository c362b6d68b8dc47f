"""Addresses of `paket`: nothing here writes a package but the import of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.paket import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("paket/", views.DaftarPaket.as_view(), name="paket"),
    path("paket/rup/", views.DaftarRUP.as_view(), name="rup"),
    path("paket/impor/", views.DaftarImpor.as_view(), name="paket_impor"),
    path("paket/impor/baru/", views.ImporBaru.as_view(), name="paket_impor_baru"),
    path("paket/impor/<int:pk>/", views.RinciImpor.as_view(), name="paket_impor_rinci"),
    path("paket/<int:pk>/", views.RinciPaket.as_view(), name="paket_rinci"),
]
