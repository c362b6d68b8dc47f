"""Which applications this browser was let into, by a link or by number and code; kept in its session, for a while."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from lpse.publik.hak import MAKS, Hak, Pintu

__all__ = ["MAKS", "UMUR", "Hak", "Lewat", "baca", "beri", "lepas"]


class Lewat(StrEnum):
    """How a browser was let in, and for how long that is believed."""

    TAUTAN = "tautan"  # the draft's link
    KODE = "kode"  # number and access code, or the link of a repair


UMUR = {Lewat.TAUTAN: dt.timedelta(hours=12), Lewat.KODE: dt.timedelta(minutes=60)}
_PINTU = Pintu("daring", {str(cara): umur for cara, umur in UMUR.items()})
beri, lepas, baca = _PINTU.beri, _PINTU.lepas, _PINTU.baca
