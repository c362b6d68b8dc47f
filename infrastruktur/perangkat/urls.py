"""Addresses of the server register."""

from __future__ import annotations

from django.urls import path

from infrastruktur.perangkat import views

urlpatterns = [
    path("perangkat/", views.DaftarServer.as_view(), name="perangkat"),
    path("perangkat/tambah/", views.TambahServer.as_view(), name="server_tambah"),
    path("perangkat/<slug:kode>/ubah/", views.UbahServer.as_view(), name="server_ubah"),
    path("perangkat/<slug:kode>/akses/", views.BukaServer.as_view(), name="server_akses"),
    path("perangkat/<slug:kode>/akses/<int:pengguna>/tutup/", views.TutupServer.as_view(), name="server_akses_tutup"),
]
