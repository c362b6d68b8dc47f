"""Makers of the objects that the rows of layanan (tiket) name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from layanan.tiket.enums import UnitTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from tests.pabrik_meja import PabrikBalasanBaku, PabrikMakro
from tests.pabrik_tiket import PabrikTautanTiket, PabrikTiket

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _tiket(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A new ticket on the desk of this person's unit."""
    unit = next((u for u in UnitTiket.values if pelaku and u in pelaku.kode_peran), UnitTiket.LAYANAN.value)
    return {"pk": PabrikTiket(unit=unit).pk if milik else TIADA}


def _balasan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikBalasanBaku().pk if milik else TIADA}


def _makro(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikMakro().pk if milik else TIADA}


def _tiket_balasan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_tiket(pelaku, milik), "balasan": PabrikBalasanBaku().pk}


def _tiket_tautan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A link between two tickets of this person's unit."""
    dari, ke = (Tiket.objects.get(**_tiket(pelaku, milik=True)) for _ in range(2))
    return {"pk": dari.pk, "tautan": PabrikTautanTiket(dari=dari, ke=ke).pk if milik else TIADA}


OBJEK_TIKET: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "balasan_baku": _balasan,
    "makro": _makro,
    "tiket_balasan": _tiket_balasan,
    "tiket_meja": _tiket,
    "tiket_tautan": _tiket_tautan,
}
