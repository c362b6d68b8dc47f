"""Addresses of the desk."""

from __future__ import annotations

from django.urls import path

from layanan.meja import (
    views_cepat as cepat,
    views_daftar as daftar,
    views_hubungan as hubungan,
    views_makro as makro,
    views_pustaka as pustaka,
    views_tiket as tiket,
    views_tindakan as tindakan,
)

urlpatterns = [
    path("meja/", daftar.DaftarTiket.as_view(), name="daftar_tiket"),
    path("meja/catat/", cepat.CatatCepat.as_view(), name="catat_cepat"),
    path("meja/catat/pelapor/", cepat.CariPelapor.as_view(), name="cari_pelapor"),
    path("meja/catat/artikel/", cepat.SaranArtikelCepat.as_view(), name="saran_artikel"),
    path("meja/balasan-baku/", pustaka.DaftarBalasan.as_view(), name="daftar_balasan_baku"),
    path("meja/balasan-baku/baru/", pustaka.TulisBalasan.as_view(), name="balasan_baku_baru"),
    path("meja/balasan-baku/<int:pk>/", pustaka.TulisBalasan.as_view(), name="balasan_baku_ubah"),
    path("meja/makro/", pustaka.DaftarMakro.as_view(), name="daftar_makro"),
    path("meja/makro/baru/", pustaka.SusunMakro.as_view(), name="makro_baru"),
    path("meja/makro/<int:pk>/", pustaka.SusunMakro.as_view(), name="makro_ubah"),
    path("meja/<int:pk>/", tiket.RinciTiket.as_view(), name="tiket"),
    path("meja/<int:pk>/tulis/", tiket.TulisPesan.as_view(), name="tiket_tulis"),
    path("meja/<int:pk>/draf/", tiket.SimpanDraf.as_view(), name="tiket_draf"),
    path("meja/<int:pk>/hadir/", tiket.HadirTiket.as_view(), name="tiket_hadir"),
    path("meja/<int:pk>/balasan/<int:balasan>/", tiket.IsiBalasan.as_view(), name="tiket_isi_balasan"),
    path("meja/<int:pk>/ambil/", tiket.AmbilTiket.as_view(), name="tiket_ambil"),
    path("meja/<int:pk>/makro/", makro.TekanMakro.as_view(), name="tiket_makro"),
    path("meja/<int:pk>/tugaskan/", tindakan.Tugaskan.as_view(), name="tiket_tugaskan"),
    path("meja/<int:pk>/lepas/", tindakan.Lepaskan.as_view(), name="tiket_lepas"),
    path("meja/<int:pk>/alihkan/", tindakan.Alihkan.as_view(), name="tiket_alihkan"),
    path("meja/<int:pk>/prioritas/", tindakan.UbahPrioritas.as_view(), name="tiket_prioritas"),
    path("meja/<int:pk>/pelapor/", cepat.GantiPelapor.as_view(), name="tiket_pelapor"),
    path("meja/<int:pk>/rincian/", tindakan.UbahRincian.as_view(), name="tiket_rincian"),
    path("meja/<int:pk>/tunggu/", tindakan.TungguPengguna.as_view(), name="tiket_tunggu"),
    path("meja/<int:pk>/lkpp/", tindakan.TeruskanLKPP.as_view(), name="tiket_lkpp"),
    path("meja/<int:pk>/lanjut/", tindakan.Lanjutkan.as_view(), name="tiket_lanjut"),
    path("meja/<int:pk>/selesai/", tindakan.Selesaikan.as_view(), name="tiket_selesai"),
    path("meja/<int:pk>/konfirmasi/", tindakan.Konfirmasi.as_view(), name="tiket_konfirmasi"),
    path("meja/<int:pk>/buka/", tindakan.BukaKembali.as_view(), name="tiket_buka"),
    path("meja/<int:pk>/batal/", tindakan.Batalkan.as_view(), name="tiket_batal"),
    path("meja/<int:pk>/label/", tindakan.BeriLabel.as_view(), name="tiket_label"),
    path("meja/<int:pk>/pengamat/", tindakan.AturPengamat.as_view(), name="tiket_pengamat"),
    path("meja/<int:pk>/kode/", tindakan.GantiKode.as_view(), name="tiket_kode"),
    path("meja/<int:pk>/amati/", tindakan.Amati.as_view(), name="tiket_amati"),
    path("meja/<int:pk>/berhenti-amati/", tindakan.BerhentiAmati.as_view(), name="tiket_berhenti_amati"),
    path("meja/<int:pk>/gabung/", hubungan.Gabungkan.as_view(), name="tiket_gabung"),
    path("meja/<int:pk>/pisah/", hubungan.Pisahkan.as_view(), name="tiket_pisah"),
    path("meja/<int:pk>/bagian/", hubungan.JadikanBagian.as_view(), name="tiket_bagian"),
    path("meja/<int:pk>/lepas-bagian/", hubungan.LepasBagian.as_view(), name="tiket_lepas_bagian"),
    path("meja/<int:pk>/taut/", hubungan.Tautkan.as_view(), name="tiket_taut"),
    path("meja/<int:pk>/taut/<int:tautan>/lepas/", hubungan.LepasTaut.as_view(), name="tiket_lepas_taut"),
]
