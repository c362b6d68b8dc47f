"""The minutes of a call as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.janji.model_janji import LIHAT
from registrasi.janji.services_hasil import BERITA_ACARA
from registrasi.janji.services_slot import KELOLA

daftarkan(
    JenisNaskah(
        BERITA_ACARA,
        "Berita Acara Verifikasi Daring",
        "registrasi/janji/naskah_berita_acara.html",
        izin=LIHAT,
        izin_terbit=KELOLA,
        format_nomor="{klasifikasi}/{urut:03}/BAVD/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
        sifat=SifatNaskah.TERBATAS,
    )
)
