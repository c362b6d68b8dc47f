"""Scheduled duties of the readiness for SIKAP."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.sikap.services import rawat

daftarkan(
    Pekerjaan(
        "registrasi.sikap.rawat", "Data penyedia untuk SIKAP", "tiap malam pukul 03.40", rawat,
        izin="registrasi.kelola_sikap",
    )
)  # fmt: skip
