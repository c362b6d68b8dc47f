"""A snapshot that waits for the good end of its run."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from arsip.cadangan.models import Repositori, Sasaran


@dataclass(frozen=True)
class CalonSalinan:
    """What :class:`Salinan` will hold; the row is made in the transaction that ends the run as *berhasil*."""

    nomor: str
    repositori: Repositori
    sasaran: Sasaran
    waktu_data: dt.datetime
    byte_asal: int
    byte_baru: int
    manifes: dict[str, Any] = field(default_factory=dict)
