"""Addresses of `pengguna`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.pengguna import views, views_benturan as benturan, views_perubahan as ubah, views_rinci as rinci

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    path("pengguna/", views.DaftarPengguna.as_view(), name="daftar_pengguna"),
    path("pengguna/perubahan/", ubah.DaftarPerubahan.as_view(), name="daftar_perubahan"),
    path("pengguna/perubahan/<int:pk>/", ubah.RinciPerubahan.as_view(), name="perubahan"),
    path("pengguna/perubahan/<int:pk>/setujui/", ubah.SetujuiPerubahan.as_view(), name="perubahan_setujui"),
    path("pengguna/perubahan/<int:pk>/tolak/", ubah.TolakPerubahan.as_view(), name="perubahan_tolak"),
    path("pengguna/perubahan/<int:pk>/batal/", ubah.BatalkanPerubahan.as_view(), name="perubahan_batal"),
    path("pengguna/benturan/", benturan.DaftarBenturan.as_view(), name="daftar_benturan"),
    path("pengguna/benturan/<int:pk>/tangani/", benturan.TanganiBenturan.as_view(), name="benturan_tangani"),
    path("pengguna/<int:pk>/", rinci.RinciPengguna.as_view(), name="pengguna"),
    path("pengguna/<int:pk>/identitas/", rinci.IdentitasPengguna.as_view(), name="pengguna_identitas"),
    path("pengguna/<int:pk>/sk/", rinci.PerbaruiSK.as_view(), name="pengguna_sk"),
    path("pengguna/<int:pk>/sandi/", rinci.SerahkanSandi.as_view(), name="pengguna_sandi"),
    path("pengguna/<int:pk>/akun/", rinci.CatatAkun.as_view(), name="pengguna_akun"),
    path("pengguna/<int:pk>/perubahan/<slug:jenis>/", ubah.BuatPerubahan.as_view(), name="perubahan_buat"),
]
