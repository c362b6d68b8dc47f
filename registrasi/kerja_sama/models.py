"""Institutions that use this LPSE (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

from __future__ import annotations

from registrasi.kerja_sama.model_kerja_sama import KerjaSama, KerjaSamaQuerySet
from registrasi.kerja_sama.model_petugas import PetugasInstansi, PetugasInstansiQuerySet

__all__ = ["KerjaSama", "KerjaSamaQuerySet", "PetugasInstansi", "PetugasInstansiQuerySet"]
