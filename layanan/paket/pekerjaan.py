"""Scheduled work of the package register."""

from __future__ import annotations

from layanan.paket.services import lanjutkan_yang_tertinggal
from lpse.pekerjaan.registri import Pekerjaan, daftarkan


def _lanjutkan() -> str:
    return f"{lanjutkan_yang_tertinggal()} berkas data paket dibaca."


daftarkan(
    Pekerjaan(
        "layanan.paket.lanjutkan", "Baca data paket yang tertinggal", "tiap 10 menit", _lanjutkan,
        izin="layanan.impor_paket",
    )
)  # fmt: skip
