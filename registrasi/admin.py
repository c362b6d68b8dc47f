"""Gathers what the packages hold for the Kepala's room."""

from __future__ import annotations

from registrasi.daftar_hitam import admin as daftar_hitam
from registrasi.daring import admin as daring
from registrasi.impor import admin as impor
from registrasi.janji import admin as janji
from registrasi.kerja_sama import admin as kerja_sama
from registrasi.laporan import admin as laporan
from registrasi.padanan import admin as padanan
from registrasi.pendaftaran import admin as pendaftaran
from registrasi.pengguna import admin as pengguna
from registrasi.penonaktifan import admin as penonaktifan
from registrasi.persyaratan import admin as persyaratan
from registrasi.sikap import admin as sikap
from registrasi.verifikasi import admin as verifikasi

__all__ = [
    "daftar_hitam", "daring", "impor", "janji", "kerja_sama", "laporan", "padanan",
    "pendaftaran", "pengguna", "penonaktifan", "persyaratan", "sikap", "verifikasi",
]  # fmt: skip
