"""Announcements, their subscribers and the status page (Perka LKPP 2/2010 Pasal 23(4))."""

from __future__ import annotations
