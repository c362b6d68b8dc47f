"""Slots of verification by video call (Perka LKPP 2/2010 Pasal 22(1))."""

from __future__ import annotations

from registrasi.janji.model_janji import (
    ButirDitunjukkan,
    ButirDitunjukkanQuerySet,
    JanjiVideo,
    JanjiVideoQuerySet,
    SlotVideo,
    SlotVideoQuerySet,
)

__all__ = [
    "ButirDitunjukkan",
    "ButirDitunjukkanQuerySet",
    "JanjiVideo",
    "JanjiVideoQuerySet",
    "SlotVideo",
    "SlotVideoQuerySet",
]
