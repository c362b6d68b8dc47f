"""Figures of the unit, for itself and for the Sekretariat (Perka LKPP 2/2010 Pasal 11)."""

from __future__ import annotations
