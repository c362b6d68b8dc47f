"""Addresses of `kios` for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.kios import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("kios/", views.DaftarPerangkat.as_view(), name="kios"),
    path("kios/pasang/", views.PasangPerangkat.as_view(), name="kios_pasang"),
    path("kios/<int:pk>/kode/", views.KodeUlang.as_view(), name="kios_kode"),
    path("kios/<int:pk>/cabut/", views.CabutPerangkat.as_view(), name="kios_cabut"),
]
