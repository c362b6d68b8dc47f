"""Rows of the role × URL table for layanan: keluhan."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

KELUHAN: dict[str, Baris] = {}
