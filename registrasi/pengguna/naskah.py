"""The receipt and the letters of the requests as official papers (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.pengguna.services_naskah import SURAT_PINDAH, SURAT_TOLAK, TANDA_TERIMA

daftarkan(
    JenisNaskah(
        TANDA_TERIMA,
        "Tanda Terima Permintaan Perubahan Data",
        "registrasi/pengguna/naskah_tanda_terima.html",
        izin="registrasi.view_permintaanperubahan",
        izin_terbit="registrasi.kelola_pengguna",
        format_nomor="{klasifikasi}/{urut:03}/UBAH/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
        sifat=SifatNaskah.TERBATAS,
    ),
    JenisNaskah(
        SURAT_PINDAH,
        "Surat Keterangan Pindah LPSE",
        "registrasi/pengguna/naskah_pindah.html",
        izin="registrasi.view_permintaanperubahan",
        izin_terbit="registrasi.putuskan_perubahan",
        format_nomor="{klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
    ),
    JenisNaskah(
        SURAT_TOLAK,
        "Surat Penolakan Perubahan Data",
        "registrasi/pengguna/naskah_tolak.html",
        izin="registrasi.view_permintaanperubahan",
        izin_terbit="registrasi.putuskan_perubahan",
        format_nomor="{klasifikasi}/{urut:03}/TUBAH/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
        sifat=SifatNaskah.TERBATAS,
    ),
)
