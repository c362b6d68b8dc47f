"""Signing of minutes in order, by QR link or own certificate, and what follows (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations
