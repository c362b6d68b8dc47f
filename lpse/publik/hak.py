"""What this browser was let into, by a link or by number and code; kept in its session, for a while."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping

    from django.http import HttpRequest

#: A browser keeps few doors open at once.
MAKS = 8


@dataclass(frozen=True)
class Hak:
    """By which way a browser was let in, and when."""

    lewat: str
    sejak: dt.datetime


@dataclass(frozen=True)
class Pintu:
    """The doors of one duty. ``umur`` says for how long each way in is believed."""

    ruang: str
    umur: Mapping[str, dt.timedelta]

    def _semua(self, request: HttpRequest) -> dict[str, Any]:
        return dict(request.session.get(self.ruang, {}))

    def beri(self, request: HttpRequest, kunci: uuid.UUID, lewat: str) -> None:
        """Let this browser in, under a new session key: whoever planted the old one is left outside."""
        semua = self._semua(request)
        semua.pop(kunci.hex, None)
        while len(semua) >= MAKS:
            semua.pop(next(iter(semua)))
        semua[kunci.hex] = [str(lewat), timezone.now().timestamp()]
        request.session.cycle_key()
        request.session[self.ruang] = semua

    def lepas(self, request: HttpRequest, kunci: uuid.UUID) -> None:
        """Shut this browser out of one thing."""
        semua = self._semua(request)
        if semua.pop(kunci.hex, None) is not None:
            request.session[self.ruang] = semua

    def baca(self, request: HttpRequest, kunci: uuid.UUID) -> Hak | None:
        """By which way this browser was let in, while that is still believed."""
        isi = self._semua(request).get(kunci.hex)
        if isi is None:
            return None
        hak = Hak(isi[0], dt.datetime.fromtimestamp(isi[1], tz=dt.UTC))
        return hak if timezone.now() < hak.sejak + self.umur[hak.lewat] else None
