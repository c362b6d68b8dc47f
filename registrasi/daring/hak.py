"""Which applications this browser was let into, by a link or by number and code; kept in its session, for a while."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

_RUANG = "daring"
#: A browser keeps few doors open at once.
MAKS = 8


class Lewat(StrEnum):
    """How a browser was let in, and for how long that is believed."""

    TAUTAN = "tautan"  # the draft's link
    KODE = "kode"  # number and access code, or the link of a repair


UMUR = {Lewat.TAUTAN: dt.timedelta(hours=12), Lewat.KODE: dt.timedelta(minutes=60)}


@dataclass(frozen=True)
class Hak:
    lewat: Lewat
    sejak: dt.datetime


def beri(request: HttpRequest, kunci: uuid.UUID, lewat: Lewat) -> None:
    """Let this browser in, under a new session key: whoever planted the old one is left outside."""
    semua = dict(request.session.get(_RUANG, {}))
    semua.pop(kunci.hex, None)
    while len(semua) >= MAKS:
        semua.pop(next(iter(semua)))
    semua[kunci.hex] = [lewat.value, timezone.now().timestamp()]
    request.session.cycle_key()
    request.session[_RUANG] = semua


def lepas(request: HttpRequest, kunci: uuid.UUID) -> None:
    """Shut this browser out of one application."""
    semua = dict(request.session.get(_RUANG, {}))
    if semua.pop(kunci.hex, None) is not None:
        request.session[_RUANG] = semua


def baca(request: HttpRequest, kunci: uuid.UUID) -> Hak | None:
    """By which way this browser was let in, while that is still believed."""
    isi = request.session.get(_RUANG, {}).get(kunci.hex)
    if isi is None:
        return None
    hak = Hak(Lewat(isi[0]), dt.datetime.fromtimestamp(isi[1], tz=dt.UTC))
    return hak if timezone.now() < hak.sejak + UMUR[hak.lewat] else None
