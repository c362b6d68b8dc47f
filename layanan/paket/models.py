"""Procurement packages and their stages, read-only from SPSE (Perka LKPP 2/2010 Pasal 3(1)c)."""

from __future__ import annotations
