"""Who is acting now, for the trail and the row history: set per request and per task."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass

import pghistory

#: Who acts when nobody does.
SISTEM = "Sistem"


@dataclass(frozen=True)
class Konteks:
    alamat_ip: str | None = None
    rujukan: str = ""


SEKARANG: ContextVar[Konteks] = ContextVar("konteks_jejak", default=Konteks())  # noqa: B039 - frozen


def konteks_sistem(**lain: str) -> pghistory.context:
    """The context of row history while the system acts; a write without any gets the like from the database."""
    return pghistory.context(pengguna=None, nama=SISTEM, peran="", alamat=None, **lain)
