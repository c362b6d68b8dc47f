"""Addresses of `berita_acara`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from layanan.berita_acara import views, views_susun as susun

urlpatterns: list[URLPattern | URLResolver] = [
    path("berita-acara/", views.DaftarBeritaAcara.as_view(), name="berita_acara"),
    path("berita-acara/baru/", views.BuatBeritaAcara.as_view(), name="berita_acara_baru"),
    path("berita-acara/dari-tiket/<int:pk>/", views.DariTiket.as_view(), name="berita_acara_dari_tiket"),
    path("berita-acara/<int:pk>/", views.RinciBeritaAcara.as_view(), name="berita_acara_rinci"),
    path("berita-acara/<int:pk>/susun/", susun.Susun.as_view(), name="berita_acara_susun"),
    path("berita-acara/<int:pk>/bagian/<slug:kode>/", susun.SimpanBagian.as_view(), name="berita_acara_bagian"),
    path("berita-acara/<int:pk>/bukti/", susun.TambahBukti.as_view(), name="berita_acara_bukti"),
    path("berita-acara/<int:pk>/bukti/keterangan/", susun.UbahKeterangan.as_view(), name="berita_acara_keterangan"),
    path("berita-acara/<int:pk>/bukti/<int:bukti>/lepas/", susun.LepasBukti.as_view(), name="berita_acara_bukti_lepas"),
    path("berita-acara/<int:pk>/pratinjau/", views.Pratinjau.as_view(), name="berita_acara_pratinjau"),
    path("berita-acara/<int:pk>/bundel/", views.Bundel.as_view(), name="berita_acara_bundel"),
    path("berita-acara/<int:pk>/siap/", views.NyatakanSiap.as_view(), name="berita_acara_siap"),
    path("berita-acara/<int:pk>/kembali/", views.Kembalikan.as_view(), name="berita_acara_kembali"),
    path("berita-acara/<int:pk>/final/", views.Finalkan.as_view(), name="berita_acara_final"),
    path("berita-acara/<int:pk>/batal/", views.Batalkan.as_view(), name="berita_acara_batal"),
]
