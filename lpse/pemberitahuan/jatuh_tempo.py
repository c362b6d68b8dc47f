"""Working time for the notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.galat import AturanDilanggar
from lpse.waktu import kalender

if TYPE_CHECKING:
    import datetime as dt


def jatuh_tempo(mulai: dt.datetime, lama: dt.timedelta) -> dt.datetime:
    """When so much working time has passed; ordinary time while the office has not said when it works at all."""
    try:
        return kalender().tambah_jam_kerja(mulai, lama)
    except AturanDilanggar:
        return mulai + lama
