"""The check code printed on every page: 80 random bits in an alphabet that nobody misreads."""

from __future__ import annotations

import re
import secrets

#: No 0, 1, I, O: 32 symbols, 5 bits each.
ABJAD = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_PANJANG = 16
_BUKAN_HURUF = re.compile(r"[^0-9A-Z]")


def awalan(nama_pendek: str) -> str:
    """«LU» for «LPSE Luwu Utara»: the office's initials, so that a reader knows whose code it is."""
    kata = [k for k in re.findall(r"[A-Za-z]+", nama_pendek) if k.upper() != "LPSE"]
    return "".join(k[0] for k in kata[:3]).upper() or "LPSE"


def kode_baru(nama_pendek: str) -> str:
    """«LU-7K4Q-92MX-TBVH-8WDC»."""
    return _susun(awalan(nama_pendek), "".join(secrets.choice(ABJAD) for _ in range(_PANJANG)))


def rapikan(kode: str) -> str:
    """A code as it is stored, from whatever a person typed (spaces, no dashes); "" when it cannot be one."""
    rapat = _BUKAN_HURUF.sub("", kode.upper())
    isi = rapat[-_PANJANG:]
    if len(rapat) <= _PANJANG or set(isi) - set(ABJAD):
        return ""
    return _susun(rapat[:-_PANJANG], isi)


def _susun(awal: str, isi: str) -> str:
    return "-".join((awal, *(isi[i : i + 4] for i in range(0, _PANJANG, 4))))
