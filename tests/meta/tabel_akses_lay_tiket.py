"""Rows of the role × URL table for layanan: tiket."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

TIKET: dict[str, Baris] = {}
