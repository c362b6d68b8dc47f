"""Links of an application for people without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.publik.tautan import Tautan, baca, buat

if TYPE_CHECKING:
    import uuid

__all__ = ["Tautan", "baca_draf", "baca_perbaikan", "tautan_draf", "tautan_perbaikan"]

_DRAF, _PERBAIKAN = "registrasi.daring.draf", "registrasi.daring.perbaikan"


def tautan_draf(kunci: uuid.UUID, generasi: int) -> str:
    """The key in the address that opens a draft."""
    return buat(_DRAF, kunci, generasi)


def baca_draf(token: str) -> Tautan | None:
    """What a draft's link says; None when nobody here made it."""
    return baca(_DRAF, token)


def tautan_perbaikan(kunci: uuid.UUID, putaran: int) -> str:
    """The key in the address that opens the rows asked for in this round."""
    return buat(_PERBAIKAN, kunci, putaran)


def baca_perbaikan(token: str) -> Tautan | None:
    """What a repair's link says; None when nobody here made it."""
    return baca(_PERBAIKAN, token)
