"""Makers of the objects that the rows of layanan (tiket) name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lpse.akun.models import Pengguna

Kwargs = dict[str, Any]
TIADA = 2_000_000_000

OBJEK_TIKET: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {}
