"""Numbers and dates in words, as minutes and receipts write them («tahun dua ribu dua puluh enam»)."""

from __future__ import annotations

import datetime as dt

from lpse.tampilan.bahasa import BULAN, KATA_ANGKA, nama_hari

_BELAS, _PULUH, _RATUS, _RIBU = 12, 20, 100, 1000
_BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))
TERBESAR = 10**15 - 1


def terbilang(n: int) -> str:
    """«seribu dua ratus tiga», up to 999 trillion.  Raises: ValueError beyond."""
    if abs(n) > TERBESAR:
        raise ValueError("Angka terlalu besar untuk ditulis dengan kata.")
    return f"minus {_kata(-n)}" if n < 0 else _kata(n) or KATA_ANGKA[0]


def _kata(n: int) -> str:  # noqa: PLR0911 - one return per range of numbers
    """Nothing for zero, so that «dua puluh» is not «dua puluh nol»."""
    if n == 0:
        return ""
    if n < _BELAS:
        return KATA_ANGKA[n]
    if n < _PULUH:
        return f"{KATA_ANGKA[n - 10]} belas"
    if n < _RATUS:
        return _gabung(f"{KATA_ANGKA[n // 10]} puluh", n % 10)
    if n < _RIBU:
        return _gabung("seratus" if n < 2 * _RATUS else f"{KATA_ANGKA[n // _RATUS]} ratus", n % _RATUS)
    if n < 2 * _RIBU:
        return _gabung("seribu", n - _RIBU)
    satuan, nama = next((s, k) for s, k in _BESAR if n >= s)
    return _gabung(f"{_kata(n // satuan)} {nama}", n % satuan)


def _gabung(depan: str, sisa: int) -> str:
    return f"{depan} {_kata(sisa)}" if sisa else depan


def tanggal_terbilang(hari: dt.date) -> str:
    """«Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)»."""
    return (
        f"{nama_hari(hari)} tanggal {terbilang(hari.day)} bulan {BULAN[hari.month - 1]} "
        f"tahun {terbilang(hari.year)} ({hari:%d-%m-%Y})"
    )


def rupiah_terbilang(nilai: int) -> str:
    """«Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah)»."""
    angka = f"{nilai:,}".replace(",", ".")
    return f"Rp{angka} ({terbilang(nilai)} rupiah)"
