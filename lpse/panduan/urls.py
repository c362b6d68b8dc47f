"""Addresses of the guide."""

from __future__ import annotations

from django.urls import path

from lpse.panduan import views

urlpatterns = [
    path("panduan/", views.DaftarPanduan.as_view(), name="panduan"),
    path("panduan/<slug:nama>/", views.BacaPanduan.as_view(), name="panduan_baca"),
]
