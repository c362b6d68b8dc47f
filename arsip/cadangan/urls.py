"""Addresses of the backups."""

from __future__ import annotations

from django.urls import path

from arsip.cadangan import views, views_jalan, views_repositori as repo, views_sasaran as sasaran

urlpatterns = [
    path("cadangan/", views.Ikhtisar.as_view(), name="cadangan"),
    path("cadangan/jalan/", views_jalan.DaftarJalan.as_view(), name="cadangan_daftar_jalan"),
    path("cadangan/jalan/<int:pk>/", views_jalan.RinciJalan.as_view(), name="cadangan_jalan"),
    path("cadangan/jalan/<int:pk>/batal/", views_jalan.BatalkanJalan.as_view(), name="cadangan_jalan_batal"),
    path("cadangan/salinan/", views_jalan.DaftarSalinan.as_view(), name="cadangan_daftar_salinan"),
    path("cadangan/salinan/<int:pk>/", views_jalan.RinciSalinan.as_view(), name="cadangan_salinan"),
    path("cadangan/sasaran/tambah/<str:jenis>/", sasaran.TambahSasaran.as_view(), name="cadangan_sasaran_tambah"),
    path("cadangan/sasaran/<slug:kode>/", sasaran.RinciSasaran.as_view(), name="cadangan_sasaran"),
    path("cadangan/sasaran/<slug:kode>/ubah/", sasaran.UbahSasaran.as_view(), name="cadangan_sasaran_ubah"),
    path("cadangan/sasaran/<slug:kode>/jalankan/", sasaran.JalankanSasaran.as_view(), name="cadangan_jalankan"),
    path("cadangan/repositori/tambah/", repo.TambahRepositori.as_view(), name="cadangan_repositori_tambah"),
    path("cadangan/repositori/<slug:kode>/", repo.RinciRepositori.as_view(), name="cadangan_repositori"),
    path("cadangan/repositori/<slug:kode>/ubah/", repo.UbahRepositori.as_view(), name="cadangan_repositori_ubah"),
    path("cadangan/repositori/<slug:kode>/periksa/", repo.PeriksaTempat.as_view(), name="cadangan_repositori_periksa"),
    path("cadangan/repositori/<slug:kode>/baca/", repo.BacaPenuh.as_view(), name="cadangan_repositori_baca"),
    path("cadangan/repositori/<slug:kode>/kunci/", repo.GantiKunci.as_view(), name="cadangan_ganti_kunci"),
    path("cadangan/repositori/<slug:kode>/lembar/", repo.CetakLembar.as_view(), name="cadangan_lembar"),
]
