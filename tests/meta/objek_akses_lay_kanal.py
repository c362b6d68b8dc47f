"""Makers of the objects that the rows of layanan (kanal) name."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_surel import PabrikSurelMasuk
from tests.pabrik_tiket import PabrikTiket

Kwargs = dict[str, Any]
TIADA = 2_000_000_000
TOKEN = f"{'0' * 32}-1-{'a' * 40}"


def _publik(**lain: Any) -> Callable[[Pengguna | None, bool], Kwargs]:  # noqa: ANN401 - the rest of the address
    def buat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
        return {"kunci": PabrikTiket().uuid if milik else uuid.uuid4(), **lain}

    return buat


def _tiket(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikTiket(akun=pelaku if milik else None).pk}


def _sebutan() -> int:
    """A letter that became a ticket and named another one."""
    surel = PabrikSurelMasuk(nasib="tiket_baru", sebab="", tiket=PabrikTiket(), menyebut=PabrikTiket())
    return int(surel.pk)


OBJEK_KANAL: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "lapor_tiket_publik": _publik(),
    "lapor_lampiran": _publik(lampiran=1),
    "lapor_token": lambda _p, _m: {"token": TOKEN},
    "lapor_tiket": _tiket,
    "surel_masuk": lambda _p, milik: {"pk": PabrikSurelMasuk().pk if milik else TIADA},
    "surel_sebutan": lambda _p, milik: {"pk": _sebutan() if milik else TIADA},
}
