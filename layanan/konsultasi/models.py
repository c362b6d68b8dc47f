"""Consultation of LKPP and coordination notes (Perka LKPP 2/2010 Pasal 18, 19(2)a, 24(3))."""

from __future__ import annotations
