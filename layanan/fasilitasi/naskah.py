"""The reminder letter of the facilitation."""

from __future__ import annotations

from layanan.fasilitasi.services_tindak import SURAT
from lpse.naskah.registri import JenisNaskah, daftarkan

daftarkan(
    JenisNaskah(
        SURAT, "Surat Pengingat Pengumuman RUP", "layanan/fasilitasi/naskah_surat.html",
        izin="layanan.view_fasilitasi", izin_terbit="layanan.kelola_fasilitasi",
        format_nomor="{klasifikasi}/{urut:03}/FAS/LPSE/{bulan_romawi}/{tahun}", klasifikasi="000.3.2",
    )
)  # fmt: skip
