"""Links for people without an account: an HMAC over what they open and a growing number; nothing secret is stored."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from django.utils.crypto import constant_time_compare, salted_hmac

_POLA = re.compile(r"^(?P<kunci>[0-9a-f]{32})-(?P<nomor>\d{1,9})-(?P<tanda>[0-9a-f]{40})$")
_DRAF, _PERBAIKAN = "registrasi.daring.draf", "registrasi.daring.perbaikan"


@dataclass(frozen=True)
class Tautan:
    """What a genuine link says."""

    kunci: uuid.UUID
    nomor: int


def _tanda(garam: str, kunci: uuid.UUID, nomor: int) -> str:
    return salted_hmac(garam, f"{kunci.hex}:{nomor}", algorithm="sha256").hexdigest()[:40]


def _buat(garam: str, kunci: uuid.UUID, nomor: int) -> str:
    return f"{kunci.hex}-{nomor}-{_tanda(garam, kunci, nomor)}"


def _baca(garam: str, token: str) -> Tautan | None:
    cocok = _POLA.match(token)
    if cocok is None:
        return None
    tautan = Tautan(uuid.UUID(cocok["kunci"]), int(cocok["nomor"]))
    return tautan if constant_time_compare(cocok["tanda"], _tanda(garam, tautan.kunci, tautan.nomor)) else None


def tautan_draf(kunci: uuid.UUID, generasi: int) -> str:
    """The key in the address that opens a draft."""
    return _buat(_DRAF, kunci, generasi)


def baca_draf(token: str) -> Tautan | None:
    """What a draft's link says; None when nobody here made it."""
    return _baca(_DRAF, token)


def tautan_perbaikan(kunci: uuid.UUID, putaran: int) -> str:
    """The key in the address that opens the rows asked for in this round."""
    return _buat(_PERBAIKAN, kunci, putaran)


def baca_perbaikan(token: str) -> Tautan | None:
    """What a repair's link says; None when nobody here made it."""
    return _baca(_PERBAIKAN, token)
