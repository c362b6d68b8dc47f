"""Readiness of providers for SIKAP (Perbup Konawe Kepulauan 14/2018 Pasal 1(25), 23(4))."""

from __future__ import annotations
