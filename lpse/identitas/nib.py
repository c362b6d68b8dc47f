"""NIB: thirteen digits of OSS; no check digit is published, so only what cannot be one is warned about."""

from __future__ import annotations

from typing import Final

from lpse.identitas.dasar import Hasil, awal, digit

PANJANG: Final = 13


def periksa(teks: str | None) -> Hasil:
    """Look at a NIB: length and digits; warns, never refuses."""
    return awal(teks, "NIB", (PANJANG,))


def rapi(teks: str | None) -> str:
    """Its digits without separators, as OSS prints it; else as it was written."""
    angka = digit(teks)
    return angka if len(angka) == PANJANG else (teks or "")
