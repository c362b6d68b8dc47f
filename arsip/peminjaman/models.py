"""Rows of this duty, gathered."""

from __future__ import annotations

from arsip.peminjaman.model_pinjam import Peminjaman, PeminjamanQuerySet
from arsip.peminjaman.model_tautan import DokumenTautan, PemakaianTautan, TautanBaca, TautanBacaQuerySet

__all__ = [
    "DokumenTautan",
    "PemakaianTautan",
    "Peminjaman",
    "PeminjamanQuerySet",
    "TautanBaca",
    "TautanBacaQuerySet",
]
