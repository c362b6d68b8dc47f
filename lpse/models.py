"""Gathers the models of the kernel's packages for Django."""

from __future__ import annotations

from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, Peran, ProfilLPSE, Undangan
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.tampilan.models import SaringanTersimpan

__all__ = [
    "Instansi",
    "JamLayanan",
    "JalanTugas",
    "Jejak",
    "Pengguna",
    "PenugasanPeran",
    "Peran",
    "ProfilLPSE",
    "SaringanTersimpan",
    "Undangan",
]
