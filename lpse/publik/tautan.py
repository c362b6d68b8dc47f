"""Links for people without an account: an HMAC over what they open and a growing number; nothing secret is stored."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Final

from django.utils.crypto import constant_time_compare, salted_hmac

_POLA: Final = re.compile(r"^(?P<kunci>[0-9a-f]{32})-(?P<nomor>\d{1,9})-(?P<tanda>[0-9a-f]{40})$")


@dataclass(frozen=True)
class Tautan:
    """What a genuine link says."""

    kunci: uuid.UUID
    nomor: int


def buat(garam: str, kunci: uuid.UUID, nomor: int) -> str:
    """The key in the address; ``garam`` names what it opens, another ``nomor`` voids the links made before."""
    return f"{kunci.hex}-{nomor}-{_tanda(garam, kunci, nomor)}"


def baca(garam: str, token: str) -> Tautan | None:
    """What a link says; None when nobody here made it for this."""
    cocok = _POLA.match(token)
    if cocok is None:
        return None
    tautan = Tautan(uuid.UUID(cocok["kunci"]), int(cocok["nomor"]))
    return tautan if constant_time_compare(cocok["tanda"], _tanda(garam, tautan.kunci, tautan.nomor)) else None


def _tanda(garam: str, kunci: uuid.UUID, nomor: int) -> str:
    return salted_hmac(garam, f"{kunci.hex}:{nomor}", algorithm="sha256").hexdigest()[:40]
