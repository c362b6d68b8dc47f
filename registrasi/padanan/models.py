"""Checks that warn: numbers, names, duplicates, listed parties (Perka LKPP 2/2010 Pasal 22(2))."""

from __future__ import annotations
