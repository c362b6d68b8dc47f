"""Addresses of the register."""

from __future__ import annotations

from django.urls import path

from arsip.dokumen import views, views_berkas, views_hak, views_tindakan

_D = "dokumen/<uuid:kunci>/"
_B = "berkas/<int:pk>/"
_HAK = "hak/<slug:jenis>/<int:penerima>/cabut/"

urlpatterns = [
    path("dokumen/", views.DaftarDokumen.as_view(), name="dokumen_daftar"),
    path("dokumen/tambah/", views.ArsipkanDokumen.as_view(), name="dokumen_tambah"),
    path(_D, views.RinciDokumen.as_view(), name="dokumen"),
    path(f"{_D}ubah/", views.UbahDokumen.as_view(), name="dokumen_ubah"),
    path(f"{_D}versi/", views.TambahVersi.as_view(), name="dokumen_versi"),
    path(f"{_D}hubungkan/", views_tindakan.HubungkanDokumen.as_view(), name="dokumen_hubungkan"),
    path(f"{_D}hubungan/<int:relasi>/lepas/", views_tindakan.LepasHubungan.as_view(), name="dokumen_lepas"),
    path(f"{_D}pindah/", views_tindakan.PindahkanDokumen.as_view(), name="dokumen_pindah"),
    path(f"{_D}batalkan/", views_tindakan.BatalkanDokumen.as_view(), name="dokumen_batalkan"),
    path(f"{_D}hak/", views_hak.AturHak.as_view(), name="dokumen_hak"),
    path(f"{_D}{_HAK}", views_hak.CabutHak.as_view(), name="dokumen_hak_cabut"),
    path("berkas/", views_berkas.DaftarBerkas.as_view(), name="berkas_daftar"),
    path("berkas/tambah/", views_berkas.BukaBerkas.as_view(), name="berkas_tambah"),
    path(_B, views_berkas.RinciBerkas.as_view(), name="berkas"),
    path(f"{_B}ubah/", views_berkas.UbahBerkas.as_view(), name="berkas_ubah"),
    path(f"{_B}tutup/", views_berkas.TutupBerkas.as_view(), name="berkas_tutup"),
    path(f"{_B}buka-lagi/", views_berkas.BukaLagiBerkas.as_view(), name="berkas_buka_lagi"),
    path(f"{_B}hak/", views_hak.AturHak.as_view(), name="berkas_hak"),
    path(f"{_B}{_HAK}", views_hak.CabutHak.as_view(), name="berkas_hak_cabut"),
    path("klasifikasi/", views_berkas.PohonKlasifikasi.as_view(), name="klasifikasi"),
]
