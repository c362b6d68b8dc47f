"""Links in mails to subscribers: an HMAC over who, what for, and a growing number; nothing secret is stored."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Final

from django.utils.crypto import constant_time_compare, salted_hmac

_POLA: Final = re.compile(r"^(?P<kunci>[0-9a-f]{32})-(?P<nomor>\d{1,9})-(?P<tanda>[0-9a-f]{40})$")
#: What a link is for: a link that unsubscribes cannot confirm, and the other way round.
KONFIRMASI: Final = "konfirmasi"
KELOLA: Final = "kelola"


@dataclass(frozen=True)
class Tautan:
    """What a genuine link says."""

    uuid: uuid.UUID
    generasi: int


def _tanda(untuk: str, kunci: str, nomor: int) -> str:
    return salted_hmac(f"layanan.pengumuman.{untuk}", f"{kunci}:{nomor}", algorithm="sha256").hexdigest()[:40]


def buat(untuk: str, kunci: uuid.UUID, generasi: int) -> str:
    """The key in the address."""
    return f"{kunci.hex}-{generasi}-{_tanda(untuk, kunci.hex, generasi)}"


def baca(untuk: str, token: str) -> Tautan | None:
    """What a link says; None when nobody here made it for this."""
    cocok = _POLA.match(token)
    if cocok is None:
        return None
    nomor = int(cocok["nomor"])
    if not constant_time_compare(cocok["tanda"], _tanda(untuk, cocok["kunci"], nomor)):
        return None
    return Tautan(uuid.UUID(cocok["kunci"]), nomor)
