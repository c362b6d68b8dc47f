from __future__ import annotations

from django.urls import path

from lpse.tampilan import views

urlpatterns = [
    path("", views.Beranda.as_view(), name="beranda"),
    path("cari/", views.Cari.as_view(), name="cari"),
    path("tampilan/tema/", views.Tema.as_view(), name="tema"),
]
