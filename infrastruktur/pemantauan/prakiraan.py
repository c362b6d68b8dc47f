"""«Penuh dalam N hari»: a robust trend over daily maxima, said only when the data carries it.

Theil–Sen slope (median of all pairwise slopes) with Sen's confidence interval from Kendall's variance, ties corrected
(Sen, JASA 63, 1968). A clean-up (one deep drop) starts the series anew: what was deleted says nothing about the trend.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt
from statistics import median

MIN_HARI = 10
MAKS_HARI = 60
CAKRAWALA = 365
_Z = 1.96  # 95 %
_TURUN_MIN = 3.0  # percentage points; less than this is everyday breathing
_TURUN_KALI = 6  # times the median absolute daily move


@dataclass(frozen=True)
class Prakiraan:
    """A trend in percent per day, its 95 % interval, the level today by the trend, and days until thresholds."""

    laju: float
    laju_bawah: float
    laju_atas: float
    sekarang: float
    hari_data: int

    def hari_sampai(self, persen: float) -> int | None:
        """Whole days until the trend reaches ``persen``; 0 when it is there already; None beyond a year."""
        if self.sekarang >= persen:
            return 0
        hari = ceil(round((persen - self.sekarang) / self.laju, 6))
        return hari if hari <= CAKRAWALA else None


def ramalkan(titik: Sequence[tuple[int, float]]) -> Prakiraan | None:
    """Trend of (day number, percent) points, or None when the data does not carry one.

    None when: fewer than ten days since the last clean-up, a slope whose interval touches zero, not full in a year.
    """
    urut = sejak_bersih_bersih(sorted(titik)[-MAKS_HARI:])
    if len(urut) < MIN_HARI:
        return None
    lereng = sorted((y2 - y1) / (x2 - x1) for i, (x1, y1) in enumerate(urut) for x2, y2 in urut[i + 1 :] if x2 != x1)
    laju = median(lereng)
    bawah, atas = _selang(lereng, [y for _, y in urut])
    if laju <= 0 or bawah <= 0:
        return None
    hari_ini = urut[-1][0]
    sekarang = median(y + laju * (hari_ini - x) for x, y in urut)
    hasil = Prakiraan(laju, bawah, atas, min(100.0, sekarang), len(urut))
    return hasil if hasil.hari_sampai(100) is not None else None


def sejak_bersih_bersih(urut: Sequence[tuple[int, float]]) -> Sequence[tuple[int, float]]:
    """The part of the series after its last deep drop."""
    nilai = [y for _, y in urut]
    if len(nilai) < 2:  # noqa: PLR2004 - one point cannot drop
        return urut
    biasa = median(abs(b - a) for a, b in pairwise(nilai))
    batas = max(_TURUN_MIN, _TURUN_KALI * biasa)
    # Below the day before and below the median of three days: the day after a lone spike is no clean-up.
    turun = [i for i in range(1, len(nilai)) if nilai[i] + batas <= min(nilai[i - 1], median(nilai[max(0, i - 3) : i]))]
    mulai = max(turun, default=0)
    return urut[mulai:]


def _selang(lereng: Sequence[float], nilai: Sequence[float]) -> tuple[float, float]:
    """Sen's interval: order statistics of the slopes, as far from the middle as Kendall's S may stray by chance."""
    n, banyak = len(nilai), len(lereng)
    ragam = n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in Counter(nilai).values())
    simpang = _Z * sqrt(max(0, ragam) / 18)
    bawah = max(0, int((banyak - simpang) / 2))
    atas = min(banyak - 1, ceil((banyak + simpang) / 2))
    return lereng[bawah], lereng[atas]
