"""Deactivation and reactivation of SPSE users (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

from registrasi.penonaktifan.model_kasus import PenonaktifanAkun, PenonaktifanAkunQuerySet
from registrasi.penonaktifan.model_rincian import (
    Klarifikasi,
    KlarifikasiQuerySet,
    LampiranKasus,
    LampiranKasusQuerySet,
    PermintaanAktif,
    PermintaanAktifQuerySet,
    SuratKasus,
    SuratKasusQuerySet,
)

__all__ = [
    "Klarifikasi", "KlarifikasiQuerySet", "LampiranKasus", "LampiranKasusQuerySet", "PenonaktifanAkun",
    "PenonaktifanAkunQuerySet", "PermintaanAktif", "PermintaanAktifQuerySet", "SuratKasus", "SuratKasusQuerySet",
]  # fmt: skip
