"""Addresses of the loans and the read links."""

from __future__ import annotations

from django.urls import path

from arsip.peminjaman import views, views_publik as publik, views_tautan as tautan

urlpatterns = [
    path("peminjaman/", views.DaftarPinjam.as_view(), name="daftar_pinjam"),
    path("peminjaman/baru/", views.AjukanPinjam.as_view(), name="pinjam_ajukan"),
    path("peminjaman/<int:pk>/", views.RinciPinjam.as_view(), name="pinjam"),
    path("peminjaman/<int:pk>/setujui/", views.SetujuiPinjam.as_view(), name="pinjam_setujui"),
    path("peminjaman/<int:pk>/tolak/", views.TolakPinjam.as_view(), name="pinjam_tolak"),
    path("peminjaman/<int:pk>/batal/", views.BatalkanPinjam.as_view(), name="pinjam_batal"),
    path("peminjaman/<int:pk>/serahkan/", views.SerahkanPinjam.as_view(), name="pinjam_serahkan"),
    path("peminjaman/<int:pk>/perpanjang/", views.PerpanjangPinjam.as_view(), name="pinjam_perpanjang"),
    path("peminjaman/<int:pk>/kembali/", views.KembalikanPinjam.as_view(), name="pinjam_kembali"),
    path("peminjaman/<int:pk>/tindak-lanjut/", views.TindakLanjutPinjam.as_view(), name="pinjam_tindak_lanjut"),
    path("tautan-baca/", tautan.DaftarTautan.as_view(), name="daftar_tautan"),
    path("tautan-baca/baru/", tautan.BuatTautan.as_view(), name="tautan_buat"),
    path("tautan-baca/<int:pk>/", tautan.RinciTautan.as_view(), name="tautan_rinci"),
    path("tautan-baca/<int:pk>/setujui/", tautan.SetujuiTautan.as_view(), name="tautan_setujui"),
    path("tautan-baca/<int:pk>/tolak/", tautan.TolakTautan.as_view(), name="tautan_tolak"),
    path("tautan-baca/<int:pk>/cabut/", tautan.CabutTautan.as_view(), name="tautan_cabut"),
    # Anyone who holds the address; no login.
    path("tautan/", publik.TautanAkar.as_view(), name="tautan_akar"),
    path("tautan/<str:token>/", publik.TautanPublik.as_view(), name="tautan_publik"),
    path("tautan/<str:token>/<uuid:kunci>/", publik.BacaTautan.as_view(), name="tautan_baca"),
    path("tautan/<str:token>/<uuid:kunci>/bingkai/", publik.BingkaiTautan.as_view(), name="tautan_bingkai"),
    path(
        "tautan/<str:token>/<uuid:kunci>/halaman/<int:halaman>/",
        publik.HalamanTautan.as_view(),
        name="tautan_halaman",
    ),
    path("tautan/<str:token>/<uuid:kunci>/unduh/", publik.UnduhTautan.as_view(), name="tautan_unduh"),
]
