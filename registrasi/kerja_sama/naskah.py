"""The answer to an institution as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.kerja_sama.model_kerja_sama import LIHAT
from registrasi.kerja_sama.services import JAWABAN, PUTUSKAN

daftarkan(
    JenisNaskah(
        JAWABAN,
        "Surat Jawaban Penggunaan LPSE",
        "registrasi/kerja_sama/naskah_jawaban.html",
        izin=LIHAT,
        izin_terbit=PUTUSKAN,
        format_nomor="{klasifikasi}/{urut:03}/KS/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
    )
)
