"""Public addresses of `pengumuman`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.pengumuman import views_langganan as langganan, views_publik

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("pengumuman/", views_publik.DaftarPublik.as_view(), name="pengumuman_daftar"),
    path("pengumuman/rss.xml", views_publik.Umpan.as_view(), name="pengumuman_rss"),
    path("pengumuman/atom.xml", views_publik.Umpan.as_view(bentuk="atom"), name="pengumuman_atom"),
    path("pengumuman/kalender.ics", views_publik.KalenderPublik.as_view(), name="pengumuman_kalender"),
    path("pengumuman/<int:pk>/", views_publik.SatuPublik.as_view(), name="pengumuman"),
    path("pengumuman/<int:pk>/acara.ics", views_publik.KalenderPublik.as_view(), name="pengumuman_acara"),
    path("keadaan-sistem/", views_publik.StatusPublik.as_view(), name="status"),
    path("keadaan-sistem.json", views_publik.StatusJson.as_view(), name="status_json"),
    path("langganan/", langganan.Langganan.as_view(), name="langganan"),
    path("langganan/terkirim/", langganan.LanggananTerkirim.as_view(), name="langganan_terkirim"),
    path("langganan/konfirmasi/<str:token>/", langganan.LanggananKonfirmasi.as_view(), name="langganan_konfirmasi"),
    path("langganan/kelola/<str:token>/", langganan.LanggananKelola.as_view(), name="langganan_kelola"),
    path("langganan/berhenti/<str:token>/", langganan.LanggananBerhenti.as_view(), name="langganan_berhenti"),
]
