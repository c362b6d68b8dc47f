"""Objects of the URLs: one the person may see, and one that is none of theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna, PabrikUndangan

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna().pk if milik else TIADA}


def _pengguna_nonaktif(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(is_active=False, alasan_nonaktif="Pindah tugas").pk if milik else TIADA}


def _peran_pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(peran=("layanan",)).pk if milik else TIADA, "kode": "layanan"}


def _undangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikUndangan().pk if milik else TIADA}


OBJEK: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "pengguna": _pengguna,
    "pengguna_nonaktif": _pengguna_nonaktif,
    "peran_pengguna": _peran_pengguna,
    "undangan": _undangan,
}
