"""Addresses: compared word by word with the usual short forms written out."""

from __future__ import annotations

import re
from typing import Final

from lpse.identitas.beda import Beda, bandingkan

_SINGKATAN: Final = {
    "JL": "JALAN",
    "JLN": "JALAN",
    "GG": "GANG",
    "NO": "NOMOR",
    "NMR": "NOMOR",
    "KEL": "KELURAHAN",
    "KEC": "KECAMATAN",
    "KAB": "KABUPATEN",
    "PROV": "PROVINSI",
    "PROP": "PROVINSI",
    "PROPINSI": "PROVINSI",
    "DS": "DESA",
    "DSN": "DUSUN",
    "LINGK": "LINGKUNGAN",
    "PERUM": "PERUMAHAN",
    "KOMP": "KOMPLEKS",
    "KOMPLEK": "KOMPLEKS",
    "BLK": "BLOK",
    "LT": "LANTAI",
    "GD": "GEDUNG",
    "SULSEL": "SULAWESI SELATAN",
}
#: Names of levels only: «Kelurahan Bone Tua» and «Bone Tua» are one place.
_PENYEBUT: Final = frozenset(
    {"JALAN", "NOMOR", "KELURAHAN", "DESA", "KECAMATAN", "KABUPATEN", "KOTA", "PROVINSI", "RT", "RW", "INDONESIA"}
)
_PISAH: Final = re.compile(r"[^0-9A-Z]+")
_ANGKA_HURUF: Final = re.compile(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])")


def normal_kata(kata: str) -> str:
    """One word as it is compared; empty for one that only names a level of administration."""
    bagian = (_SINGKATAN.get(k, k) for k in _PISAH.split(kata.upper()) if k)
    return " ".join(k.lstrip("0") or "0" for k in bagian if k not in _PENYEBUT)


def normal(teks: str | None) -> str:
    """«Jl. Trans Sulawesi No.041» → «TRANS SULAWESI 41»: short forms written out, names of levels and zeros dropped."""
    terpisah = _ANGKA_HURUF.sub(" ", _PISAH.sub(" ", (teks or "").upper()))
    return " ".join(k for k in (normal_kata(k) for k in terpisah.split()) if k)


def sama(satu: str | None, dua: str | None) -> bool:
    """Whether two spellings are one address: every word of the shorter stands in the longer, in that order.

    One document writes the village and the postcode, the other does not; the street and its number must agree.
    """
    pendek, panjang = sorted((normal(satu).split(), normal(dua).split()), key=len)
    sisa = iter(panjang)
    return bool(pendek) and all(k in sisa for k in pendek)


def beda(satu: str | None, dua: str | None) -> Beda:
    """Both addresses as they were written, the words that differ marked."""
    return bandingkan(satu or "", dua or "", kunci=normal_kata)
