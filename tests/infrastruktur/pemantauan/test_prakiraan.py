"""«Penuh dalam N hari»: said when the data carries it, and only then."""

from __future__ import annotations

import random
from itertools import combinations
from statistics import median

import pytest
from hypothesis import given, strategies as st

from infrastruktur.pemantauan.prakiraan import CAKRAWALA, MIN_HARI, Prakiraan, ramalkan, sejak_bersih_bersih


def _lurus(awal: float, laju: float, hari: int) -> list[tuple[int, float]]:
    return [(n - hari + 1, awal + laju * n) for n in range(hari)]


@pytest.mark.pasal("26(1)")
def test_garis_lurus_tepat() -> None:
    hasil = ramalkan(_lurus(60, 0.74, 31))
    assert hasil is not None
    assert hasil.laju == pytest.approx(0.74)
    assert hasil.sekarang == pytest.approx(82.2)
    assert hasil.hari_sampai(90) == 11
    assert hasil.hari_sampai(100) == 25
    assert hasil.hari_data == 31


def test_yang_sudah_lewat_nol_hari() -> None:
    assert Prakiraan(1, 0.9, 1.1, 92, 30).hari_sampai(90) == 0


def test_di_luar_setahun_tidak_dikatakan() -> None:
    assert Prakiraan(0.01, 0.009, 0.011, 50, 30).hari_sampai(100) is None
    assert ramalkan(_lurus(50, 0.01, 30)) is None


@pytest.mark.parametrize(
    "titik",
    [
        [],
        _lurus(60, 0.74, MIN_HARI - 1),
        _lurus(80, -0.5, 30),
        [(n, 61.0) for n in range(30)],
    ],
    ids=["kosong", "terlalu sedikit", "menurun", "datar"],
)
def test_tanpa_prakiraan(titik: list[tuple[int, float]]) -> None:
    assert ramalkan(titik) is None


def test_derau_tanpa_tren_tidak_dikatakan() -> None:
    dadu = random.Random(7)  # noqa: S311 - dice, not secrets
    assert ramalkan([(n, 60 + dadu.uniform(-2, 2)) for n in range(40)]) is None


def test_satu_pencilan_tidak_mengubah_tren() -> None:
    titik = _lurus(60, 0.5, 30)
    titik[12] = (titik[12][0], 99.0)
    hasil = ramalkan(titik)
    assert hasil is not None
    assert hasil.laju == pytest.approx(0.5, abs=0.05)
    assert hasil.hari_data == 30


def test_bersih_bersih_memulai_deret_baru() -> None:
    naik = _lurus(60, 0.5, 20)
    turun = [(n + 20, 45 + 0.5 * n) for n in range(5)]
    assert sejak_bersih_bersih([*naik, *turun]) == turun
    assert ramalkan([*naik, *turun]) is None  # five days say nothing yet


def test_sesudah_bersih_bersih_cukup_lama_tren_baru_dipakai() -> None:
    hasil = ramalkan([*_lurus(60, 0.2, 20), *[(n + 1, 30 + 1.0 * n) for n in range(15)]])
    assert hasil is not None
    assert hasil.laju == pytest.approx(1.0)
    assert hasil.hari_data == 15


def test_satu_titik_bukan_penurunan() -> None:
    assert sejak_bersih_bersih([(1, 5.0)]) == [(1, 5.0)]


@given(
    awal=st.floats(5, 60),
    laju=st.floats(0.2, 1.5),
    hari=st.integers(MIN_HARI, 60),
    benih=st.integers(0, 10_000),
)
def test_laju_sama_dengan_median_semua_lereng(awal: float, laju: float, hari: int, benih: int) -> None:
    """Against the definition: median of all pairwise slopes, and an interval that holds it."""
    dadu = random.Random(benih)  # noqa: S311 - dice, not secrets
    titik = [(n, awal + laju * n + dadu.uniform(-0.05, 0.05)) for n in range(hari)]
    hasil = ramalkan(titik)
    naif = median((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(titik, 2))
    if hasil is None:
        sisa = (100 - median(y + naif * (hari - 1 - x) for x, y in titik)) / naif
        assert sisa > CAKRAWALA - 1
        return
    assert hasil.laju == pytest.approx(naif)
    assert hasil.laju_bawah <= hasil.laju <= hasil.laju_atas
    assert 0 <= (hasil.hari_sampai(100) or 0) <= CAKRAWALA
