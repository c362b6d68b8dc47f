"""The month's compliance as an official paper."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan

LAPORAN = "lpse.laporan_kepatuhan"

daftarkan(
    JenisNaskah(
        kode=LAPORAN,
        nama="Laporan Kepatuhan",
        templat="kepatuhan/laporan.html",
        izin="lpse.lihat_kepatuhan",
        izin_terbit="lpse.terbitkan_kepatuhan",
        klasifikasi="000.3.6",
    )
)
