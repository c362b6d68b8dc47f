"""The daily sheet of the counter as an official paper."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan

LEMBAR = "registrasi.lembar_loket"

daftarkan(
    JenisNaskah(
        LEMBAR,
        "Lembar Harian Loket Registrasi",
        "registrasi/laporan/naskah_lembar.html",
        izin="registrasi.baca_laporan",
        izin_terbit="registrasi.terbitkan_lembarloket",
        klasifikasi="000.3.5",
    )
)
