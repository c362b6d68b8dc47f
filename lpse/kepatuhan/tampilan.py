"""The Kepala's way to the map of duties, and what the map needs when the app starts up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.cache import cache

from lpse.kepatuhan import cek, sinyal
from lpse.kepatuhan.selectors import KUNCI_MERAH
from lpse.tampilan.registri import ButirNavigasi, navigasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

__all__ = ["cek", "sinyal"]


def merah(_pengguna: Pengguna) -> int:
    """Red duties, as counted by the last run of the checks; no query."""
    return int(cache.get(KUNCI_MERAH) or 0)


navigasi.daftarkan(
    ButirNavigasi(
        kode="kepatuhan",
        unit="Pimpinan",
        label="Peta kepatuhan",
        url_name="kepatuhan",
        ikon="shield-check",
        izin="lpse.lihat_kepatuhan",
        urutan=20,
        hitung=merah,
    )
)
