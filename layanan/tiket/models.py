"""The ticket: its states, conversation and relations (Perka LKPP 2/2010 Pasal 11(2)a, 23(3), 24(1))."""

from __future__ import annotations
