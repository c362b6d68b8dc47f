"""Complaints about the service, suggestions (Perka LKPP 2/2010 Pasal 11(2)c, 19(1)d)."""

from __future__ import annotations

from layanan.keluhan.model_isi import Keberatan, LampiranKeluhan, PesanKeluhan
from layanan.keluhan.model_keluhan import Keluhan, Pengadu, PengaduUserObjectPermission, Terlapor
from layanan.keluhan.model_masukan import Masukan

__all__ = [
    "Keberatan",
    "Keluhan",
    "LampiranKeluhan",
    "Masukan",
    "Pengadu",
    "PengaduUserObjectPermission",
    "PesanKeluhan",
    "Terlapor",
]
