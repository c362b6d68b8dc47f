"""The register of SPSE users and their life after approval (Perka LKPP 2/2010 Pasal 1, 10(2)d), gathered."""

from __future__ import annotations

from registrasi.pengguna.model_benturan import BenturanKepentingan, BenturanKepentinganQuerySet
from registrasi.pengguna.model_pengguna import (
    AkunSistem,
    AkunSistemQuerySet,
    PenggunaSPSE,
    PenggunaSPSEQuerySet,
    Sistem,
    SistemQuerySet,
)
from registrasi.pengguna.model_perubahan import (
    BuktiPerubahan,
    BuktiPerubahanQuerySet,
    PermintaanPerubahan,
    PermintaanPerubahanQuerySet,
)
from registrasi.pengguna.model_riwayat import KejadianPengguna, KejadianPenggunaQuerySet

__all__ = [
    "AkunSistem",
    "AkunSistemQuerySet",
    "BenturanKepentingan",
    "BenturanKepentinganQuerySet",
    "BuktiPerubahan",
    "BuktiPerubahanQuerySet",
    "KejadianPengguna",
    "KejadianPenggunaQuerySet",
    "PenggunaSPSE",
    "PenggunaSPSEQuerySet",
    "PermintaanPerubahan",
    "PermintaanPerubahanQuerySet",
    "Sistem",
    "SistemQuerySet",
]
