"""Gathers what the packages hold."""

from __future__ import annotations

from registrasi.daftar_hitam import models as daftar_hitam
from registrasi.daring import models as daring
from registrasi.impor import models as impor
from registrasi.janji import models as janji
from registrasi.kerja_sama import models as kerja_sama
from registrasi.laporan import models as laporan
from registrasi.padanan import models as padanan
from registrasi.pendaftaran import models as pendaftaran
from registrasi.pengguna import models as pengguna
from registrasi.penonaktifan import models as penonaktifan
from registrasi.persyaratan import models as persyaratan
from registrasi.sikap import models as sikap
from registrasi.verifikasi import models as verifikasi

__all__ = [
    "daftar_hitam", "daring", "impor", "janji", "kerja_sama", "laporan", "padanan",
    "pendaftaran", "pengguna", "penonaktifan", "persyaratan", "sikap", "verifikasi",
]  # fmt: skip
