"""Addresses of the institutions that use this LPSE."""

from __future__ import annotations

from django.urls import path

from registrasi.kerja_sama import views

urlpatterns = [
    path("kerja-sama/", views.DaftarKerjaSama.as_view(), name="daftar_kerja_sama"),
    path("kerja-sama/baru/", views.CatatKerjaSama.as_view(), name="kerja_sama_baru"),
    path("kerja-sama/statistik/", views.StatistikInstansi.as_view(), name="kerja_sama_statistik"),
    path("kerja-sama/<int:pk>/", views.RinciKerjaSama.as_view(), name="kerja_sama"),
    path("kerja-sama/<int:pk>/telaah/", views.TelaahKerjaSama.as_view(), name="kerja_sama_telaah"),
    path("kerja-sama/<int:pk>/setujui/", views.SetujuiKerjaSama.as_view(), name="kerja_sama_setujui"),
    path("kerja-sama/<int:pk>/tolak/", views.TolakKerjaSama.as_view(), name="kerja_sama_tolak"),
    path("kerja-sama/<int:pk>/perjanjian/", views.PerjanjianKerjaSama.as_view(), name="kerja_sama_perjanjian"),
    path("kerja-sama/<int:pk>/akhiri/", views.AkhiriKerjaSama.as_view(), name="kerja_sama_akhiri"),
    path("kerja-sama/<int:pk>/perpanjang/", views.PerpanjangKerjaSama.as_view(), name="kerja_sama_perpanjang"),
    path("kerja-sama/<int:pk>/petugas/", views.TambahPetugas.as_view(), name="kerja_sama_petugas"),
    path("kerja-sama/petugas/<int:pk>/akhiri/", views.AkhiriPetugas.as_view(), name="petugas_akhiri"),
]
