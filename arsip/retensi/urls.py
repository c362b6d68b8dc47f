"""Addresses of retention."""

from __future__ import annotations

from django.urls import path

from arsip.retensi import views, views_pindah, views_usul

urlpatterns = [
    path("retensi/", views.Retensi.as_view(), name="retensi"),
    path("retensi/berkas/", views.DaftarRetensi.as_view(), name="retensi_berkas"),
    path("retensi/jra/", views.DaftarJra.as_view(), name="jra"),
    path("retensi/jra/<int:pk>/", views.JraKode.as_view(), name="jra_kode"),
    path("retensi/jra/<int:pk>/versi-baru/", views.TerbitkanVersi.as_view(), name="jra_versi"),
    path("retensi/penahanan/", views.DaftarPenahanan.as_view(), name="penahanan"),
    path("retensi/penahanan/baru/", views.TahanArsip.as_view(), name="penahanan_baru"),
    path("retensi/penahanan/<int:pk>/", views.RinciPenahanan.as_view(), name="penahanan_rinci"),
    path("retensi/penahanan/<int:pk>/tambah/", views.TambahTahan.as_view(), name="penahanan_tambah"),
    path("retensi/penahanan/<int:pk>/akhiri/", views.AkhiriPenahanan.as_view(), name="penahanan_akhiri"),
    path("retensi/pemindahan/", views_pindah.DaftarPemindahan.as_view(), name="pemindahan"),
    path("retensi/pemindahan/baru/", views_pindah.SusunPemindahan.as_view(), name="pemindahan_baru"),
    path("retensi/pemindahan/<int:pk>/", views_pindah.RinciPemindahan.as_view(), name="pemindahan_rinci"),
    path("retensi/usul/", views_usul.DaftarUsul.as_view(), name="usul"),
    path("retensi/usul/susun/", views_usul.SusunUsul.as_view(), name="usul_baru"),
    path("retensi/usul/<int:pk>/", views_usul.RinciUsul.as_view(), name="usul_rinci"),
    path("retensi/usul/<int:pk>/panitia/", views_usul.Panitia.as_view(), name="usul_panitia"),
    path("retensi/usul/<int:pk>/nilai/", views_usul.NilaiUsul.as_view(), name="usul_nilai"),
    path("retensi/usul/<int:pk>/ajukan/", views_usul.Ajukan.as_view(), name="usul_ajukan"),
    path("retensi/usul/<int:pk>/setujui/", views_usul.Setujui.as_view(), name="usul_setujui"),
    path("retensi/usul/<int:pk>/kembalikan/", views_usul.Kembalikan.as_view(), name="usul_kembalikan"),
    path("retensi/usul/<int:pk>/surat/", views_usul.CatatSurat.as_view(), name="usul_surat"),
    path("retensi/usul/<int:pk>/berita-acara/", views_usul.BeritaAcara.as_view(), name="usul_ba"),
    path("retensi/usul/<int:pk>/laksanakan/", views_usul.Laksanakan.as_view(), name="usul_laksanakan"),
    path("retensi/usul/<int:pk>/bagit/", views_usul.PaketkanUsul.as_view(), name="usul_bagit"),
    path("retensi/usul/<int:pk>/batalkan/", views_usul.BatalkanUsul.as_view(), name="usul_batalkan"),
    path("retensi/usul/butir/<int:pk>/keluarkan/", views_usul.KeluarkanButir.as_view(), name="usul_keluarkan"),
]
