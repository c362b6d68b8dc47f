from __future__ import annotations

from django.urls import path

from lpse.kepatuhan import views, views_laporan, views_profil

urlpatterns = [
    path("kepatuhan/", views.PetaKepatuhan.as_view(), name="kepatuhan"),
    path("kepatuhan/periksa/", views.PeriksaSemua.as_view(), name="kepatuhan_periksa_semua"),
    path("kepatuhan/profil/", views_profil.ProfilKepatuhan.as_view(), name="kepatuhan_profil"),
    path("kepatuhan/profil/ubah/", views_profil.UbahProfil.as_view(), name="kepatuhan_profil_ubah"),
    path("kepatuhan/bulan/<str:bulan>/", views.BulanKepatuhan.as_view(), name="kepatuhan_bulan"),
    path("kepatuhan/bulan/<str:bulan>/laporan/", views_laporan.TerbitkanLaporan.as_view(), name="kepatuhan_laporan"),
    path("kepatuhan/<str:nomor>/", views.RinciKewajiban.as_view(), name="kepatuhan_rinci"),
    path("kepatuhan/<str:nomor>/periksa/", views.PeriksaKewajiban.as_view(), name="kepatuhan_periksa"),
]
