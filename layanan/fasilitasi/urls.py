"""Addresses of `fasilitasi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from layanan.fasilitasi import views

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_SATU = "fasilitasi/<int:pk>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("fasilitasi/", views.DaftarFasilitasi.as_view(), name="fasilitasi"),
    path("fasilitasi/baru/", views.BukaFasilitasi.as_view(), name="fasilitasi_baru"),
    path("fasilitasi/apbd/", views.CatatAPBD.as_view(), name="fasilitasi_apbd"),
    path(_SATU, views.RinciFasilitasi.as_view(), name="fasilitasi_rinci"),
    path(f"{_SATU}rencana/", views.RencanaFasilitasi.as_view(), name="fasilitasi_rencana"),
    path(f"{_SATU}langkah/", views.LangkahBaru.as_view(), name="fasilitasi_langkah"),
    path(f"{_SATU}tiket/", views.TiketFasilitasi.as_view(), name="fasilitasi_tiket"),
    path(f"{_SATU}surat/", views.SuratFasilitasi.as_view(), name="fasilitasi_surat"),
    path(f"{_SATU}selesai/", views.SelesaikanFasilitasi.as_view(), name="fasilitasi_selesai"),
    path(f"{_SATU}buka-kembali/", views.BukaLagiFasilitasi.as_view(), name="fasilitasi_buka_lagi"),
]
