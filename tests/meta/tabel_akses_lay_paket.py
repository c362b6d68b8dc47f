"""Rows of the role × URL table for layanan: paket."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

PAKET: dict[str, Baris] = {}
