"""The monthly report of the unit as an official paper."""

from __future__ import annotations

from layanan.laporan.models import BACA, TERBITKAN
from lpse.naskah.registri import JenisNaskah, daftarkan

LAPORAN = "layanan.laporan_bulanan"

daftarkan(
    JenisNaskah(
        LAPORAN,
        "Laporan Bulanan Layanan dan Dukungan",
        "layanan/laporan/naskah_bulanan.html",
        izin=BACA,
        izin_terbit=TERBITKAN,
        format_nomor="{klasifikasi}/{urut:03}/LAP-LYN/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
    )
)
