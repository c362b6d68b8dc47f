"""Gathers the models of the kernel's packages for Django."""

from __future__ import annotations

from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, Peran, ProfilLPSE, Undangan
from lpse.jejak.models import Jejak
from lpse.tampilan.models import SaringanTersimpan

__all__ = [
    "Instansi",
    "JamLayanan",
    "Jejak",
    "Pengguna",
    "PenugasanPeran",
    "Peran",
    "ProfilLPSE",
    "SaringanTersimpan",
    "Undangan",
]
