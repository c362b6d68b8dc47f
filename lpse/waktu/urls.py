"""Addresses of the calendar."""

from __future__ import annotations

from django.urls import path

from lpse.waktu import views, views_hari, views_pustaka

app_name = "waktu"
urlpatterns = [
    path("waktu/", views.BulanView.as_view(), name="bulan"),
    path("waktu/tahun/", views.TahunView.as_view(), name="tahun"),
    path("waktu/hitung/", views.HitungView.as_view(), name="hitung"),
    path("waktu/jam-layanan/", views_hari.JamLayananView.as_view(), name="jam_layanan"),
    path("waktu/pustaka/", views_pustaka.PustakaView.as_view(), name="pustaka"),
    path("waktu/hari/", views_hari.DaftarHari.as_view(), name="daftar_hari"),
    path("waktu/hari/baru/", views_hari.PilihJenis.as_view(), name="pilih_jenis"),
    path("waktu/hari/baru/<slug:jenis>/", views_hari.HariBaru.as_view(), name="hari_baru"),
    path("waktu/hari/<int:pk>/", views_hari.RinciHari.as_view(), name="hari"),
    path("waktu/hari/<int:pk>/ubah/", views_hari.UbahHari.as_view(), name="hari_ubah"),
    path("waktu/hari/<int:pk>/batalkan/", views_hari.BatalkanHari.as_view(), name="hari_batalkan"),
    path("publik/kalender.ics", views.UmpanView.as_view(), name="umpan"),
]
