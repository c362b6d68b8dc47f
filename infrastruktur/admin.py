"""Gathers what the packages hold for the Kepala's room."""

from __future__ import annotations

from infrastruktur.pemantauan import admin as pemantauan
from infrastruktur.perangkat import admin as perangkat

__all__ = ["pemantauan", "perangkat"]
