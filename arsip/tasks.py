"""Gathers what the packages hold."""

from __future__ import annotations

from arsip.cadangan import tasks as cadangan
from arsip.dokumen import tasks as dokumen
from arsip.keutuhan import tasks as keutuhan
from arsip.media import tasks as media
from arsip.pemindaian import tasks as pemindaian
from arsip.peminjaman import tasks as peminjaman
from arsip.pemulihan import tasks as pemulihan
from arsip.pencarian import tasks as pencarian
from arsip.retensi import tasks as retensi

__all__ = [
    "cadangan", "dokumen", "keutuhan", "media", "pemindaian", "peminjaman", "pemulihan", "pencarian", "retensi",
]  # fmt: skip
