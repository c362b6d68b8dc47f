"""Quiet hours: when an ordinary mail waits for the morning. Pure arithmetic in the office's zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

#: The office's own: no ordinary mail after 20.00 and before 07.00.
MULAI = dt.time(20)
SELESAI = dt.time(7)


def akhir_tenang(
    saat: dt.datetime, zona: ZoneInfo, mulai: dt.time = MULAI, selesai: dt.time = SELESAI
) -> dt.datetime | None:
    """The end of the quiet hours that ``saat`` falls in, or None. They may reach over midnight (20.00–07.00)."""
    lokal = saat.astimezone(zona)
    jam = lokal.time()
    if mulai < selesai:
        if not mulai <= jam < selesai:
            return None
        hari = lokal.date()
    elif jam >= mulai:
        hari = lokal.date() + dt.timedelta(days=1)
    elif jam < selesai:
        hari = lokal.date()
    else:
        return None
    return dt.datetime.combine(hari, selesai, tzinfo=zona)
