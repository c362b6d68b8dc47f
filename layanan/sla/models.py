"""Targets of service and the clocks of a ticket (Perka LKPP 2/2010 Pasal 24(1))."""

from __future__ import annotations
