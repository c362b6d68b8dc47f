"""Papers of the backup media: hand-over minutes and minutes of secure erasure (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan

SERAH_TERIMA = "arsip.serah_terima_media"
PENGHAPUSAN = "arsip.penghapusan_media"

daftarkan(
    JenisNaskah(
        SERAH_TERIMA,
        "Berita Acara Serah Terima Media",
        "arsip/media/naskah_serah_terima.html",
        izin="arsip.view_media",
        izin_terbit="arsip.serahkan_media",
        format_nomor="{klasifikasi}/{urut:03}/BAST-M/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.5.4",
    ),
    JenisNaskah(
        PENGHAPUSAN,
        "Berita Acara Penghapusan Media",
        "arsip/media/naskah_penghapusan.html",
        izin="arsip.view_media",
        izin_terbit="arsip.hapus_media",
        format_nomor="{klasifikasi}/{urut:03}/BAPM/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.5.4",
    ),
)
