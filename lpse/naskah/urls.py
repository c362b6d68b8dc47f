"""Addresses of the papers below ``/naskah/``."""

from __future__ import annotations

from django.urls import path

from lpse.naskah import views
from lpse.naskah.views_tanda_tangan import Tandatangani

app_name = "naskah"

urlpatterns = [
    path("", views.DaftarNaskah.as_view(), name="daftar"),
    path("<int:pk>/", views.RinciNaskah.as_view(), name="rinci"),
    path("<int:pk>/pratinjau/", views.PratinjauNaskah.as_view(), name="pratinjau"),
    path("<int:pk>/halaman/<int:halaman>/", views.GambarHalaman.as_view(), name="halaman"),
    path("<int:pk>/terbitkan/", views.FinalkanNaskah.as_view(), name="finalkan"),
    path("<int:pk>/buang/", views.BuangDraf.as_view(), name="buang"),
    path("<int:pk>/tanda-tangan/", Tandatangani.as_view(), name="tanda_tangan"),
    path("<int:pk>/batalkan/", views.BatalkanNaskah.as_view(), name="batalkan"),
]
