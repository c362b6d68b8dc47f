"""What the schedule runs for the applications."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan, izin_unit
from registrasi.pendaftaran.services_tenggat import periksa_tenggat

TUGAS_TENGGAT = "registrasi.pendaftaran.tenggat"


def _tenggat() -> str:
    habis, ingat = periksa_tenggat()
    return f"{habis} permohonan kedaluwarsa, {ingat} permohonan diingatkan."


izin_unit("registrasi", "registrasi.view_permohonan")
daftarkan(
    Pekerjaan(
        TUGAS_TENGGAT, "Periksa tenggat permohonan registrasi", "tiap hari pukul 06.40", _tenggat,
        "registrasi.periksa_tenggat_permohonan",
    )
)  # fmt: skip
