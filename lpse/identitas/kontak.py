"""Telephone and e-mail as they are compared, however they are written."""

from __future__ import annotations

from typing import Final

from lpse.identitas.dasar import digit

_NEGARA: Final = "62"
#: Shorter is an extension or a slip of the hand; longer no telephone number (ITU-T E.164).
_PALING_PENDEK, _PALING_PANJANG = 9, 15


def telepon(teks: str | None) -> str:
    """«+62 812-0000-4187», «0812 0000 4187» and «812 0000 4187» → «6281200004187»; empty when it is no number."""
    angka = digit(teks)
    angka = angka.removeprefix("00")
    if angka.startswith("0"):
        angka = f"{_NEGARA}{angka[1:]}"
    elif angka.startswith("8"):
        angka = f"{_NEGARA}{angka}"
    return angka if _PALING_PENDEK <= len(angka) <= _PALING_PANJANG else ""


def surel(teks: str | None) -> str:
    """Trimmed and in small letters: one mailbox, whoever typed it."""
    return (teks or "").strip().lower()
