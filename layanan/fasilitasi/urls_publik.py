"""Public addresses of `fasilitasi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.fasilitasi import views_publik

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("rup/", views_publik.RUPPublik.as_view(), name="rup"),
    path("tender/", views_publik.TenderPublik.as_view(), name="tender"),
]
