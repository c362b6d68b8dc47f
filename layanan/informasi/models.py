"""Requests for public information (UU 14/2008; PPU Pasal 2d)."""

from __future__ import annotations
