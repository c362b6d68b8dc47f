"""Examination and decision (Perka LKPP 2/2010 Pasal 10(2)c, 10(3), 22(2))."""

from __future__ import annotations
