"""Reporting without an account: form, status by code, rating (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations
