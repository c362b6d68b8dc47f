"""Complaints about the service, suggestions (Perka LKPP 2/2010 Pasal 11(2)c, 19(1)d)."""

from __future__ import annotations
