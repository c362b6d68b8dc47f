"""Values on paper: the house's words, figures to the right."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from lpse.tampilan import kertas

pytestmark = pytest.mark.django_db
SAAT = dt.datetime(2026, 11, 21, 6, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("nilai", "teks", "rata"),
    [
        ([1250000, None], ["1.250.000", "–"], "kanan"),
        ([1.5, 2, Decimal("2.25")], ["1,50", "2,00", "2,25"], "kanan"),
        ([Decimal("1E+2"), 0.123456], ["100,00", "0,12"], "kanan"),
        ([2025, 2026], ["2025", "2026"], "kanan"),
        (["Rp1.250.000", "Rp0"], ["Rp1.250.000", "Rp0"], "kanan"),
        (["19,5 GB", "100 %", None], ["19,5 GB", "100 %", "–"], "kanan"),
        (["027", "000.3"], ["027", "000.3"], "kiri"),
        ([None, ""], ["–", "–"], "kiri"),
        ([True, False], ["ya", "tidak"], "kiri"),
        ([dt.date(2026, 1, 2)], ["2\u00a0Januari\u00a02026"], "kiri"),
        ([SAAT], ["21\u00a0November\u00a02026,\npukul\u00a014.05\u00a0WITA"], "kiri"),
        (["1 Mei 2026, pukul 07.30 WIB"], ["1\u00a0Mei\u00a02026,\npukul\u00a007.30\u00a0WIB"], "kiri"),
        ([dt.time(7, 30)], ["07.30"], "kiri"),
        (["a \t b\r\n\n c\x0b"], ["a b\nc"], "kiri"),
    ],
)
def test_nilai_dan_sisinya(nilai: list[Any], teks: list[str], rata: str) -> None:
    kolom, baris = kertas.susun(["Judul"], [[n] for n in nilai])
    assert [satu for (satu,) in baris] == teks
    assert kolom == [{"judul": "Judul", "rata": rata}]


def test_tanpa_baris_kolomnya_tetap_ada() -> None:
    kolom, baris = kertas.susun(["A", "B"], [])
    assert [k["judul"] for k in kolom] == ["A", "B"]
    assert baris == []
