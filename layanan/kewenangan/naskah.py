"""Letters to those who decide: the hand-over, the suggestion about a schedule."""

from __future__ import annotations

from layanan.kewenangan.services import SURAT_ALIH, SURAT_JADWAL
from lpse.naskah.registri import JenisNaskah, daftarkan

daftarkan(
    JenisNaskah(
        SURAT_ALIH, "Surat Penerusan di Luar Kewenangan", "layanan/kewenangan/naskah_alih.html",
        izin="layanan.view_pengalihan", izin_terbit="layanan.alihkan_luar",
        format_nomor="{klasifikasi}/{urut:03}/ALIH/LPSE/{bulan_romawi}/{tahun}", klasifikasi="000.3.3",
    ),
    JenisNaskah(
        SURAT_JADWAL, "Surat Saran Peninjauan Jadwal", "layanan/kewenangan/naskah_jadwal.html",
        izin="layanan.view_saranjadwal", izin_terbit="layanan.sarankan_jadwal",
        format_nomor="{klasifikasi}/{urut:03}/JDW/LPSE/{bulan_romawi}/{tahun}", klasifikasi="000.3.3",
    ),
)  # fmt: skip
