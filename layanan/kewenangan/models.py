"""Matters that are not the office's, handed over to PPK or Pokja (Perka LKPP 2/2010 Pasal 3(3))."""

from __future__ import annotations
