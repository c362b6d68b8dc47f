"""National holidays and cuti bersama as the library ``holidays`` knows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.metadata import version

import holidays

from lpse.waktu.enums import JenisHari
from lpse.waktu.mesin import Libur

#: Part of the calendar's version: a newer library may know other days.
VERSI = version("holidays")
#: How the library marks a day that only the moon will settle.
PERKIRAAN = "(perkiraan)"
_KATEGORI = {JenisHari.CUTI_BERSAMA: "government", JenisHari.LIBUR_NASIONAL: "public"}


@lru_cache(maxsize=256)
def libur_tahun(tahun: int) -> Mapping[date, Libur]:
    """The free days of a year; on a day that is both, the national holiday names it."""
    hasil: dict[date, Libur] = {}
    for jenis, kategori in _KATEGORI.items():
        isi = holidays.country_holidays("ID", years=tahun, categories=(kategori,), language="id")
        hasil |= {hari: Libur(jenis, nama) for hari, nama in isi.items() if hari.year == tahun}
    return dict(sorted(hasil.items()))
