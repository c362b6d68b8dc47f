"""Quiet hours: over midnight or within a day, in each zone of the country."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from lpse.pemberitahuan.tenang import akhir_tenang

WIB, WITA, WIT = (ZoneInfo(f"Asia/{kota}") for kota in ("Jakarta", "Makassar", "Jayapura"))
SIANG = (dt.time(12), dt.time(13))


def _utc(teks: str) -> dt.datetime:
    return dt.datetime.fromisoformat(teks).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("saat", "zona", "jam", "akhir"),
    [
        # 12.30 UTC is half past seven in Jakarta, half past eight in Makassar, half past nine in Jayapura.
        ("2026-11-20 12:30", WIB, (), None),
        ("2026-11-20 12:30", WITA, (), "2026-11-20 23:00"),
        ("2026-11-20 12:30", WIT, (), "2026-11-20 22:00"),
        # After midnight the end is this very day.
        ("2026-11-20 22:59", WITA, (), "2026-11-20 23:00"),
        ("2026-11-20 23:00", WITA, (), None),
        ("2026-11-20 12:00", WITA, (), "2026-11-20 23:00"),
        ("2026-11-20 11:59", WITA, (), None),
        # Within one day.
        ("2026-11-20 04:30", WITA, SIANG, "2026-11-20 05:00"),
        ("2026-11-20 05:00", WITA, SIANG, None),
        ("2026-11-20 03:59", WITA, SIANG, None),
    ],
)
def test_akhir_jam_tenang(saat: str, zona: ZoneInfo, jam: tuple[dt.time, ...], akhir: str | None) -> None:
    assert akhir_tenang(_utc(saat), zona, *jam) == (_utc(akhir) if akhir else None)
