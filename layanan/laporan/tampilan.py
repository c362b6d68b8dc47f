"""The figures in the shell."""

from __future__ import annotations

from layanan.laporan.models import BACA
from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan.laporan", unit="Layanan dan Dukungan", label="Laporan", url_name="layanan:laporan",
        ikon="report-analytics", izin=BACA, urutan=295,
    )
)  # fmt: skip
