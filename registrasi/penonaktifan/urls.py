"""Addresses of deactivation."""

from __future__ import annotations

from django.urls import path

from registrasi.penonaktifan import views, views_putus as putus

urlpatterns = [
    path("penonaktifan/", views.DaftarPenonaktifan.as_view(), name="daftar_penonaktifan"),
    path("penonaktifan/baru/", views.CatatLaporan.as_view(), name="penonaktifan_baru"),
    path("penonaktifan/<int:pk>/", views.RinciPenonaktifan.as_view(), name="penonaktifan"),
    path("penonaktifan/<int:pk>/klarifikasi/", views.MintaKlarifikasi.as_view(), name="penonaktifan_klarifikasi"),
    path("penonaktifan/<int:pk>/jawaban/", views.CatatJawaban.as_view(), name="penonaktifan_jawaban"),
    path("penonaktifan/<int:pk>/telaah/", views.TelaahLangsung.as_view(), name="penonaktifan_telaah"),
    path("penonaktifan/<int:pk>/tidak-terbukti/", views.TidakTerbukti.as_view(), name="penonaktifan_tidak_terbukti"),
    path("penonaktifan/<int:pk>/terbukti/", views.Terbukti.as_view(), name="penonaktifan_terbukti"),
    path("penonaktifan/<int:pk>/pernyataan/", views.CatatPernyataan.as_view(), name="penonaktifan_pernyataan"),
    path("penonaktifan/<int:pk>/usul/", views.Usulkan.as_view(), name="penonaktifan_usul"),
    path("penonaktifan/<int:pk>/lkpp/", views.KlarifikasiLKPP.as_view(), name="penonaktifan_lkpp"),
    path("penonaktifan/<int:pk>/jawaban-lkpp/", views.JawabanLKPP.as_view(), name="penonaktifan_jawaban_lkpp"),
    path("penonaktifan/<int:pk>/batal/", views.Batalkan.as_view(), name="penonaktifan_batal"),
    path("penonaktifan/<int:pk>/nonaktif/", putus.PutuskanNonaktif.as_view(), name="penonaktifan_nonaktif"),
    path("penonaktifan/<int:pk>/tolak/", putus.TolakUsulan.as_view(), name="penonaktifan_tolak"),
    path("penonaktifan/<int:pk>/surat/", views.KirimSurat.as_view(), name="penonaktifan_surat"),
    path("penonaktifan/<int:pk>/arsip/", views.Arsipkan.as_view(), name="penonaktifan_arsip"),
    path("penonaktifan/<int:pk>/minta-aktif/", views.MintaAktif.as_view(), name="penonaktifan_minta_aktif"),
    path("penonaktifan/pengaktifan/<int:pk>/periksa/", putus.PeriksaAktif.as_view(), name="pengaktifan_periksa"),
    path("penonaktifan/pengaktifan/<int:pk>/setujui/", putus.SetujuiAktif.as_view(), name="pengaktifan_setujui"),
    path("penonaktifan/pengaktifan/<int:pk>/tolak/", putus.TolakAktif.as_view(), name="pengaktifan_tolak"),
]
