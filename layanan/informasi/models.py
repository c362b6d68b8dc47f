"""Requests for public information, their files, and the objections to them (UU 14/2008; PPU Pasal 2d)."""

from __future__ import annotations

from layanan.informasi.model_keberatan import TANGGAPI, KeberatanInformasi
from layanan.informasi.model_permintaan import KELOLA, LIHAT, LampiranInformasi, PermintaanInformasi

__all__ = ["KELOLA", "LIHAT", "TANGGAPI", "KeberatanInformasi", "LampiranInformasi", "PermintaanInformasi"]
