"""Announcements, their subscribers and the status page (Perka LKPP 2/2010 Pasal 23(4))."""

from __future__ import annotations

from layanan.pengumuman.model_pelanggan import KirimanPelanggan, Pelanggan, PelangganQuerySet
from layanan.pengumuman.model_pengumuman import Pengumuman, PengumumanQuerySet, VersiPengumuman
from layanan.pengumuman.model_sistem import KeadaanSistem, SistemLayanan

__all__ = [
    "KeadaanSistem", "KirimanPelanggan", "Pelanggan", "PelangganQuerySet", "Pengumuman", "PengumumanQuerySet",
    "SistemLayanan", "VersiPengumuman",
]  # fmt: skip
