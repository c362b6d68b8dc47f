"""Deactivation and reactivation of a User ID (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations
