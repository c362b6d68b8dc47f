"""Objects of the register's URLs: one that whoever may look sees, and one that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna
from tests.pabrik_pengguna_spse import PabrikBenturanKepentingan, PabrikPenggunaSPSE, PabrikPermintaanPerubahan

Kwargs = dict[str, Any]
TIADA = 2_000_000_000


def _pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPenggunaSPSE().pk if milik else TIADA}


def _jenis(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_pengguna(pelaku, milik), "jenis": "surel"}


def _perubahan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPermintaanPerubahan().pk if milik else TIADA}


def _benturan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikBenturanKepentingan(pengguna__asal="impor").pk if milik else TIADA}


OBJEK_PENGGUNA: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    "pengguna_spse": _pengguna,
    "pengguna_jenis": _jenis,
    "pengguna_perubahan": _perubahan,
    "pengguna_benturan": _benturan,
}
