"""One's own account, and the people of the office for who manages them."""

from __future__ import annotations

from django.urls import path

from lpse.akun import views, views_pengguna as orang, views_undangan as undangan

app_name = "akun"
urlpatterns = [
    path("", views.Saya.as_view(), name="saya"),
    path("profil/", views.UbahProfil.as_view(), name="ubah_profil"),
    path("jejak/", views.JejakSaya.as_view(), name="jejak_saya"),
    path("sesi/keluarkan/", views.KeluarkanSesi.as_view(), name="keluarkan_sesi"),
    path("faktor/siapkan/", views.SiapkanFaktor.as_view(), name="siapkan_faktor"),
    path("pengguna/", orang.DaftarPengguna.as_view(), name="daftar_pengguna"),
    path("pengguna/<int:pk>/", orang.RinciPengguna.as_view(), name="pengguna"),
    path("pengguna/<int:pk>/data/", orang.UbahData.as_view(), name="ubah_data"),
    path("pengguna/<int:pk>/peran/", orang.TetapkanPeran.as_view(), name="tetapkan_peran"),
    path("pengguna/<int:pk>/peran/<slug:kode>/cabut/", orang.CabutPeran.as_view(), name="cabut_peran"),
    path("pengguna/<int:pk>/nonaktifkan/", orang.Nonaktifkan.as_view(), name="nonaktifkan"),
    path("pengguna/<int:pk>/aktifkan/", orang.AktifkanKembali.as_view(), name="aktifkan_kembali"),
    path("pengguna/<int:pk>/keluarkan/", orang.Keluarkan.as_view(), name="keluarkan"),
    path("pengguna/<int:pk>/faktor/lepas/", orang.LepasFaktor.as_view(), name="lepas_faktor"),
    path("undangan/", undangan.DaftarUndangan.as_view(), name="daftar_undangan"),
    path("undangan/baru/", undangan.Undang.as_view(), name="undang"),
    path("undangan/<int:pk>/kirim-ulang/", undangan.KirimUlang.as_view(), name="kirim_ulang"),
    path("undangan/<int:pk>/batalkan/", undangan.Batalkan.as_view(), name="batalkan_undangan"),
    path("undangan/terima/<str:token>/", undangan.TerimaUndangan.as_view(), name="terima_undangan"),
]
