"""Rows of the role × URL table for layanan: kabar."""

from __future__ import annotations

from tests.meta.baris_akses import Baris

KABAR: dict[str, Baris] = {}
