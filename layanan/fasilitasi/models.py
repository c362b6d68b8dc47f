"""Facilitation of RUP and procurement announcements (Perka LKPP 2/2010 Pasal 3(1)a-b, 19(1)a)."""

from __future__ import annotations
