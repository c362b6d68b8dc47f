"""Gathers what the packages hold."""

from __future__ import annotations

from arsip.cadangan import models as cadangan
from arsip.dokumen import models as dokumen
from arsip.keutuhan import models as keutuhan
from arsip.media import models as media
from arsip.pemindaian import models as pemindaian
from arsip.peminjaman import models as peminjaman
from arsip.pemulihan import models as pemulihan
from arsip.pencarian import models as pencarian
from arsip.retensi import models as retensi

__all__ = [
    "cadangan", "dokumen", "keutuhan", "media", "pemindaian", "peminjaman", "pemulihan", "pencarian", "retensi",
]  # fmt: skip
