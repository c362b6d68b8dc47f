"""Makers of the objects that the rows of layanan (berita) name."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from lpse.akun.models import Pengguna
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import finalkan, undangan_dalam

Kwargs = dict[str, Any]
TIADA = 2_000_000_000

OBJEK_BERITA: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {}


def _undangan_satu(pelaku: Pengguna | None, milik: bool, *, untuk: Pengguna | None = None) -> UndanganTeken:
    """An invitation on a paper that this person made, or nobody did."""
    naskah = PabrikNaskah(pembuat=pelaku if milik else None)
    PabrikTandaTangan(naskah=naskah, undangan=True, pengguna=untuk)
    return undangan_dalam(finalkan(naskah), StatusUndangan.MENUNGGU)


def _undangan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": _undangan_satu(pelaku, milik).pk if milik else TIADA}


def _undangan_naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"naskah_id": _undangan_satu(pelaku, milik).naskah_id if milik else TIADA}


def _undangan_saya(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": _undangan_satu(None, milik, untuk=pelaku if milik else None).pk}


OBJEK_BERITA |= {
    "undangan": _undangan,
    "undangan_naskah": _undangan_naskah,
    "undangan_saya": _undangan_saya,
    "teken_token": lambda _p, _m: {"token": "A" * 44},
    "teken": lambda _p, _m: {"kunci": uuid.uuid4()},
    "teken_halaman": lambda _p, _m: {"kunci": uuid.uuid4(), "nomor": 1},
}
