"""The addresses of the portal; apps are reached by string only."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("lpse.tampilan.urls")),
    path("", include("lpse.panduan.urls")),
    path("", include("lpse.kesehatan.urls")),
    path("", include("lpse.kepatuhan.urls")),
    path("", include("lpse.pekerjaan.urls")),
    path("jejak/", include("lpse.jejak.urls")),
    path("", include("lpse.waktu.urls")),
    path("berkas/", include("lpse.berkas.urls")),
    path("pemberitahuan/", include("lpse.pemberitahuan.urls")),
    path("naskah/", include("lpse.naskah.urls")),
    path("publik/", include("lpse.naskah.urls_publik")),
    path("akun/", include("lpse.akun.urls")),
    path("akun/", include("lpse.akun.urls_masuk")),
    path("arsip/", include("arsip.urls")),
    path("registrasi/", include("registrasi.urls")),
    path("publik/", include("registrasi.urls_publik")),
    path("layanan/", include("layanan.urls")),
    path("publik/", include("layanan.urls_publik")),
    path("kios/", include("layanan.kios.urls_kios")),
    path("infrastruktur/", include("infrastruktur.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "lpse.tampilan.galat.permintaan_keliru"
handler403 = "lpse.tampilan.galat.tidak_berwenang"
handler404 = "lpse.tampilan.galat.tidak_ditemukan"
handler429 = "lpse.tampilan.galat.terkunci"  # asked for by allauth's throttles
handler500 = "lpse.tampilan.galat.rusak"
