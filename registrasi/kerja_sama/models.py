"""Institutions without an LPSE of their own that use this one (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

from __future__ import annotations
