"""Gathers what the packages hold for the Kepala's room."""

from __future__ import annotations

from arsip.cadangan import admin as cadangan
from arsip.dokumen import admin as dokumen
from arsip.keutuhan import admin as keutuhan
from arsip.media import admin as media
from arsip.pemindaian import admin as pemindaian
from arsip.peminjaman import admin as peminjaman
from arsip.pemulihan import admin as pemulihan
from arsip.pencarian import admin as pencarian
from arsip.retensi import admin as retensi

__all__ = [
    "cadangan", "dokumen", "keutuhan", "media", "pemindaian", "peminjaman", "pemulihan", "pencarian", "retensi",
]  # fmt: skip
