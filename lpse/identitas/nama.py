"""Names of persons and bodies: how they are compared, what differs, how alike they are (ADR 0030)."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from rapidfuzz import fuzz

from lpse.identitas.beda import Beda, Potongan, bandingkan
from lpse.identitas.kata import (
    BENTUK,
    BENTUK_PANJANG,
    BENTUK_TERPISAH,
    GELAR_BELAKANG,
    GELAR_DEPAN,
    SINGKATAN,
)

__all__ = ["AMBANG_MIRIP", "AMBANG_TERCANTUM", "Beda", "Potongan", "beda", "kemiripan", "normal", "sama"]

#: From here on two names are worth a look (ADR 0030, measured on a list of real pairs).
AMBANG_MIRIP: Final = 88
#: A listed party is looked for a little more carefully: a name alone only asks, it never stops.
AMBANG_TERCANTUM: Final = 90

_TITIK: Final = re.compile(r"[.’'`´]")  # noqa: RUF001 - the very signs people type
_BUKAN_HURUF: Final = re.compile(r"[^0-9A-Z&+]+")
_DAN: Final = frozenset({"&", "+"})


def _huruf(teks: str) -> str:
    """Capitals without accents."""
    urai = unicodedata.normalize("NFKD", teks)
    return "".join(h for h in urai if not unicodedata.combining(h)).upper()


def _kata(teks: str) -> list[str]:
    return [k for k in _BUKAN_HURUF.split(teks) if k]


def _rapat(teks: str) -> str:
    """«S.T.» → «ST», «M.Si» → «MSI»."""
    return _BUKAN_HURUF.sub("", _TITIK.sub("", teks))


def _tanpa_gelar_berkoma(teks: str) -> str:
    """Cut «, S.T., M.Si.» behind a comma, and bring «Sinar Masamba, CV» back to one line."""
    kepala, *ekor = teks.split(",")
    sisa = [e for e in ekor if not all(_rapat(k) in GELAR_BELAKANG for k in e.split() if _rapat(k))]
    return " ".join([kepala, *sisa])


def _tanpa_bentuk(kata: list[str]) -> tuple[list[str], bool]:
    """Without the words of the legal form, at both ends; and whether there were any."""
    berubah, ada = True, False
    while berubah:
        berubah = False
        for potong in (_buang_depan, _buang_belakang):
            sisa = potong(kata)
            if sisa and sisa != kata:
                kata, berubah, ada = sisa, True, True
    return kata, ada


def _buang_depan(kata: list[str]) -> list[str]:
    if tuple(kata[:2]) in BENTUK_TERPISAH or tuple(kata[:2]) in BENTUK_PANJANG:
        return kata[2:]
    return kata[1:] if kata and kata[0] in BENTUK else kata


def _buang_belakang(kata: list[str]) -> list[str]:
    if tuple(kata[-2:]) in BENTUK_TERPISAH or tuple(kata[-2:]) in BENTUK_PANJANG:
        return kata[:-2]
    return kata[:-1] if kata and kata[-1] in BENTUK else kata


def _tanpa_gelar(kata: list[str]) -> list[str]:
    while len(kata) > 1 and kata[0] in GELAR_DEPAN:
        kata = kata[1:]
    while len(kata) > 1 and kata[-1] in GELAR_BELAKANG:
        kata = kata[:-1]
    return kata


def normal(teks: str | None) -> str:
    """The name as it is compared: capitals, no accents or punctuation, no legal form, no titles.

    «CV. Sinar Masamba Jaya», «SINAR MASAMBA JAYA, CV» → «SINAR MASAMBA JAYA»;
    «H. Muhammad Arfan, S.T.» → «MUHAMMAD ARFAN».
    A name that would vanish altogether («PT», «H.») stays as it is.
    """
    besar = _huruf(teks or "")
    # A dotted abbreviation is one word before the dots go: «S.T.» is a title, «S. T. Maju» two initials.
    tanpa_titik = _TITIK.sub("", re.sub(r"\.(?=\s|$|[^\W\d_]{3,})", " ", _tanpa_gelar_berkoma(besar)))
    kata = ["DAN" if k in _DAN else k for k in _kata(tanpa_titik)]
    inti, badan = _tanpa_bentuk(kata)
    return " ".join(inti if badan else _tanpa_gelar(inti))


def sama(satu: str | None, dua: str | None) -> bool:
    """Whether two spellings are one name; an empty one is never the same as anything."""
    pertama = normal(satu)
    return bool(pertama) and pertama == normal(dua)


def beda(satu: str | None, dua: str | None) -> Beda:
    """Both names word by word as they were written, the words that differ marked. Legal form and titles never are."""
    return bandingkan(satu or "", dua or "", kunci=normal_kata)


def normal_kata(kata: str) -> str:
    """One word as it is compared; empty for one that says nothing about who it is."""
    rapat = _rapat(_huruf(kata))
    if rapat in BENTUK | GELAR_DEPAN or (rapat in GELAR_BELAKANG and ("." in kata or "," in kata)):
        return ""
    return "DAN" if rapat in _DAN else rapat


def kemiripan(satu: str | None, dua: str | None) -> int:
    """How alike two names are, 0 to 100 (ADR 0030).

    The better of two edit similarities over the normalised names: words in any order (``token_sort_ratio``) and
    letters without spaces (``ratio``). Usual short forms (Muh., Moh., Abd.) count as the long ones.
    """
    pertama, kedua = (" ".join(SINGKATAN.get(k, k) for k in normal(n).split()) for n in (satu, dua))
    if not pertama or not kedua:
        return 0
    urut = fuzz.token_sort_ratio(pertama, kedua)
    rapat = fuzz.ratio(pertama.replace(" ", ""), kedua.replace(" ", ""))
    return round(max(urut, rapat))
