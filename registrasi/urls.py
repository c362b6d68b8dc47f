"""Gathers what the packages hold."""

from __future__ import annotations

from registrasi.daftar_hitam.urls import urlpatterns as daftar_hitam
from registrasi.daring.urls import urlpatterns as daring
from registrasi.impor.urls import urlpatterns as impor
from registrasi.janji.urls import urlpatterns as janji
from registrasi.kerja_sama.urls import urlpatterns as kerja_sama
from registrasi.laporan.urls import urlpatterns as laporan
from registrasi.padanan.urls import urlpatterns as padanan
from registrasi.pendaftaran.urls import urlpatterns as pendaftaran
from registrasi.pengguna.urls import urlpatterns as pengguna
from registrasi.penonaktifan.urls import urlpatterns as penonaktifan
from registrasi.persyaratan.urls import urlpatterns as persyaratan
from registrasi.sikap.urls import urlpatterns as sikap
from registrasi.verifikasi.urls import urlpatterns as verifikasi

app_name = "registrasi"
urlpatterns = [
    *daftar_hitam,
    *daring,
    *impor,
    *janji,
    *kerja_sama,
    *laporan,
    *padanan,
    *pendaftaran,
    *pengguna,
    *penonaktifan,
    *persyaratan,
    *sikap,
    *verifikasi,
]
