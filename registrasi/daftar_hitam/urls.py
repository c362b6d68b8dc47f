"""Addresses of the register of listed providers."""

from __future__ import annotations

from django.urls import path

from registrasi.daftar_hitam import views

urlpatterns = [
    path("daftar-hitam/", views.DaftarEntri.as_view(), name="daftar_hitam"),
    path("daftar-hitam/baru/", views.CatatEntri.as_view(), name="hitam_catat"),
    path("daftar-hitam/<int:pk>/", views.RinciEntri.as_view(), name="hitam"),
    path("daftar-hitam/<int:pk>/ubah/", views.UbahEntri.as_view(), name="hitam_ubah"),
    path("daftar-hitam/<int:pk>/tunda/", views.TundaEntri.as_view(), name="hitam_tunda"),
    path("daftar-hitam/<int:pk>/tayangkan/", views.TayangkanEntri.as_view(), name="hitam_tayangkan"),
    path("daftar-hitam/<int:pk>/batal/", views.BatalkanEntri.as_view(), name="hitam_batal"),
]
