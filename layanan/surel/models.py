"""Tickets by e-mail, in and out (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations
