"""Gathers what the packages hold."""

from __future__ import annotations

from registrasi.daftar_hitam import tasks as daftar_hitam
from registrasi.daring import tasks as daring
from registrasi.impor import tasks as impor
from registrasi.janji import tasks as janji
from registrasi.kerja_sama import tasks as kerja_sama
from registrasi.laporan import tasks as laporan
from registrasi.padanan import tasks as padanan
from registrasi.pendaftaran import tasks as pendaftaran
from registrasi.pengguna import tasks as pengguna
from registrasi.penonaktifan import tasks as penonaktifan
from registrasi.persyaratan import tasks as persyaratan
from registrasi.sikap import tasks as sikap
from registrasi.verifikasi import tasks as verifikasi

__all__ = [
    "daftar_hitam", "daring", "impor", "janji", "kerja_sama", "laporan", "padanan",
    "pendaftaran", "pengguna", "penonaktifan", "persyaratan", "sikap", "verifikasi",
]  # fmt: skip
