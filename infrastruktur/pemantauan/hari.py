"""Where a day of the office begins and ends."""

from __future__ import annotations

import datetime as dt

from lpse.tampilan import bahasa


def batas_hari(tanggal: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """First moment of the day and of the next, in the office's zone."""
    mulai = dt.datetime.combine(tanggal, dt.time.min, tzinfo=bahasa.zona())
    return mulai, dt.datetime.combine(tanggal + dt.timedelta(days=1), dt.time.min, tzinfo=bahasa.zona())
