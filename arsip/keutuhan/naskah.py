"""The *Laporan Keutuhan Arsip* as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from arsip.keutuhan.services_laporan import LAPORAN
from lpse.naskah.registri import JenisNaskah, daftarkan

daftarkan(
    JenisNaskah(
        LAPORAN,
        "Laporan Keutuhan Arsip",
        "arsip/keutuhan/naskah_laporan.html",
        izin="arsip.view_harikeutuhan",
        izin_terbit="arsip.terbitkan_keutuhan",
        format_nomor="{klasifikasi}/{urut:03}/KEUTUHAN/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.5.3.2",
    )
)
