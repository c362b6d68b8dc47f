"""Rows of the role × URL table for layanan: kanal."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

KANAL: dict[str, Baris] = {}
