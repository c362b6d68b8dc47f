"""Public addresses of `daring`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import path

from registrasi.daring import views_berkas, views_formulir, views_isi, views_mulai, views_status

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

_P = "pendaftaran/<uuid:kunci>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pendaftaran/", views_mulai.Mulai.as_view(), name="mulai"),
    path("pendaftaran/terkirim/", views_mulai.Terkirim.as_view(), name="terkirim"),
    path("pendaftaran/panduan/", views_formulir.Bantuan.as_view(), name="bantuan"),
    path("pendaftaran/formulir/<slug:formulir>/", views_formulir.FormulirKosong.as_view(), name="formulir_kosong"),
    path("pendaftaran/lanjut/<str:token>/", views_mulai.Lanjut.as_view(), name="lanjut"),
    path("pendaftaran/perbaikan/<str:token>/", views_status.LanjutPerbaikan.as_view(), name="lanjut_perbaikan"),
    path(_P, views_isi.Isi.as_view(), name="isi"),
    path(f"{_P}langkah/<slug:langkah>/", views_isi.Langkah.as_view(), name="langkah"),
    path(f"{_P}berkas/", views_berkas.DaftarBerkas.as_view(), name="berkas"),
    path(f"{_P}dokumen/<int:butir>/", views_berkas.IsiButir.as_view(), name="butir"),
    path(f"{_P}berkas/<int:lampiran>/", views_berkas.LihatBerkas.as_view(), name="berkas_lihat"),
    path(f"{_P}berkas/<int:lampiran>/hapus/", views_berkas.HapusBerkas.as_view(), name="berkas_hapus"),
    path(f"{_P}formulir/<slug:formulir>/", views_formulir.FormulirTerisi.as_view(), name="formulir_terisi"),
    path(f"{_P}periksa/", views_isi.Periksa.as_view(), name="periksa"),
    path(f"{_P}resi/", views_isi.Resi.as_view(), name="resi"),
    path(f"{_P}batal/", views_isi.Batal.as_view(), name="batal"),
    path(f"{_P}tutup/", views_isi.TutupSemua.as_view(), name="tutup_semua"),
    path("status/", views_status.Status.as_view(), name="status"),
    path("status/<uuid:kunci>/", views_status.StatusLihat.as_view(), name="status_lihat"),
    path("status/<uuid:kunci>/perbaikan/", views_status.Perbaikan.as_view(), name="perbaikan"),
    path("status/<uuid:kunci>/keluar/", views_status.Keluar.as_view(), name="keluar"),
]
