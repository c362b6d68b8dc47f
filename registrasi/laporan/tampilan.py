"""The figures in the shell."""

from __future__ import annotations

from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="registrasi.laporan", unit="Registrasi dan Verifikasi", label="Laporan", url_name="registrasi:laporan",
        ikon="report-analytics", izin="registrasi.baca_laporan", urutan=195,
    )
)  # fmt: skip
