"""The *tanda terima berkas* as an official paper; its number is the application's number."""

from __future__ import annotations

from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan
from registrasi.pendaftaran.services_dasar import TANDA_TERIMA

daftarkan(
    JenisNaskah(
        TANDA_TERIMA,
        "Tanda Terima Berkas",
        "registrasi/pendaftaran/naskah_tanda_terima.html",
        izin="registrasi.view_permohonan",
        izin_terbit="registrasi.kelola_permohonan",
        format_nomor="REG/{urut:04}/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.5",
        sifat=SifatNaskah.TERBATAS,
    )
)
