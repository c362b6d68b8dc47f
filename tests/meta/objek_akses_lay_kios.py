"""Makers of the objects that the rows of layanan (kios) name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_kios import PabrikPerangkatKios

TIADA = 2_000_000_000


def _perangkat(_pelaku: Pengguna | None, milik: bool) -> dict[str, Any]:
    return {"pk": PabrikPerangkatKios().pk if milik else TIADA}


def _artikel(_pelaku: Pengguna | None, _milik: bool) -> dict[str, Any]:
    """A browser that is no device is led away before anybody looks for the article."""
    return {"slug": "artikel-mana-pun"}


OBJEK_KIOS: dict[str, Callable[[Pengguna | None, bool], dict[str, Any]]] = {
    "perangkat_kios": _perangkat,
    "artikel_kios": _artikel,
}
