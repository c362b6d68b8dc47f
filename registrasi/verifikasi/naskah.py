"""The two papers of a decision (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.verifikasi.models import LIHAT, PERIKSA

PERSETUJUAN = "registrasi.surat_persetujuan"
PENOLAKAN = "registrasi.surat_penolakan"

daftarkan(
    JenisNaskah(
        PERSETUJUAN, "Surat Persetujuan Pendaftaran", "registrasi/verifikasi/naskah_persetujuan.html",
        izin=LIHAT, izin_terbit=PERIKSA, klasifikasi="000.3.5", sifat=SifatNaskah.BIASA,
        format_nomor="{klasifikasi}/{urut:03}/SPP/LPSE/{bulan_romawi}/{tahun}",
    ),
    JenisNaskah(
        PENOLAKAN, "Surat Penolakan Pendaftaran", "registrasi/verifikasi/naskah_penolakan.html",
        izin=LIHAT, izin_terbit=PERIKSA, klasifikasi="000.3.5", sifat=SifatNaskah.BIASA,
        format_nomor="{klasifikasi}/{urut:03}/STP/LPSE/{bulan_romawi}/{tahun}",
    ),
)  # fmt: skip
