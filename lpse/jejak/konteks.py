"""Who is acting now, for the trail and the row history: set per request and per task."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pghistory

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Who acts when nobody does.
SISTEM = "Sistem"


@dataclass(frozen=True)
class Konteks:
    alamat_ip: str | None = None
    rujukan: str = ""
    #: Somebody without an account acts: how the trail calls them, and never by a name that they merely typed.
    luar: str = ""


SEKARANG: ContextVar[Konteks] = ContextVar("konteks_jejak", default=Konteks())  # noqa: B039 - frozen


@contextmanager
def sebagai_luar(sebutan: str) -> Iterator[None]:
    """Lines without an account are written as by ``sebutan`` («Pelapor lewat tautan») inside, not as by the system."""
    tanda = SEKARANG.set(replace(SEKARANG.get(), luar=sebutan))
    try:
        yield
    finally:
        SEKARANG.reset(tanda)


def konteks_sistem(**lain: str) -> pghistory.context:
    """The context of row history while the system acts; a write without any gets the like from the database."""
    return pghistory.context(pengguna=None, nama=SISTEM, peran="", alamat=None, **lain)
