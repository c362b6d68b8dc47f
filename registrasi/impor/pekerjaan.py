"""Scheduled duties of the import."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.impor.services_jalan import sapu


def _sapu() -> str:
    hasil = sapu()
    return (
        f"{hasil['terputus']} terputus, {hasil['dikirim_ulang']} dikirim ulang, {hasil['tanpa_pekerja']} tanpa pekerja."
    )


daftarkan(Pekerjaan("registrasi.impor.sapu", "Jaga impor massal", "tiap menit", _sapu, izin="registrasi.impor_data"))
