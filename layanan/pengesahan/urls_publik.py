"""Public addresses of `pengesahan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengesahan import views_publik

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "tanda-tangan/<uuid:kunci>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("t/<str:token>/", views_publik.Masuk.as_view(), name="teken_masuk"),
    path(_P, views_publik.Teken.as_view(), name="teken"),
    path(f"{_P}kenali/", views_publik.Kenali.as_view(), name="teken_kenali"),
    path(f"{_P}gores/", views_publik.Gores.as_view(), name="teken_gores"),
    path(f"{_P}tolak/", views_publik.Tolak.as_view(), name="teken_tolak"),
    path(f"{_P}selesai/", views_publik.Selesai.as_view(), name="teken_selesai"),
    path(f"{_P}halaman/<int:nomor>/", views_publik.Halaman.as_view(), name="teken_halaman"),
    path(f"{_P}naskah/", views_publik.Naskah.as_view(), name="teken_naskah"),
]
