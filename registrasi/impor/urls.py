"""Addresses of `impor`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from registrasi.impor import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("impor/", views.DaftarImpor.as_view(), name="impor"),
    path("impor/baru/", views.ImporBaru.as_view(), name="impor_baru"),
    path("impor/contoh/<slug:jenis>/", views.ContohImpor.as_view(), name="impor_contoh"),
    path("impor/<int:pk>/", views.RinciImpor.as_view(), name="impor_rinci"),
    path("impor/<int:pk>/kolom/", views.KolomImpor.as_view(), name="impor_kolom"),
    path("impor/<int:pk>/tulis/", views.TulisImpor.as_view(), name="impor_tulis"),
    path("impor/<int:pk>/batal/", views.BatalkanImpor.as_view(), name="impor_batal"),
    path("impor/<int:pk>/galat.csv", views.GalatImpor.as_view(), {"bentuk": "csv"}, name="impor_galat_csv"),
    path("impor/<int:pk>/galat.xlsx", views.GalatImpor.as_view(), {"bentuk": "xlsx"}, name="impor_galat_xlsx"),
]
