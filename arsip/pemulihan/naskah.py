"""The report of a drill as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan

LAPORAN = "arsip.uji_pulih"

daftarkan(
    JenisNaskah(
        LAPORAN,
        "Laporan Uji Pulih",
        "arsip/pemulihan/naskah_uji.html",
        izin="arsip.view_ujipulih",
        izin_terbit="arsip.jalankan_ujipulih",
        klasifikasi="500.12.6",
    )
)
