"""Rows of the role × URL table for layanan: berita."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

BERITA: dict[str, Baris] = {}
