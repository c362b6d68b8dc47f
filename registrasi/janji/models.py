"""Slots of verification by video call (Perka LKPP 2/2010 Pasal 22(1))."""

from __future__ import annotations
