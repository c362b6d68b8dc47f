"""Backup media and their custody (Perka LKPP 2/2010 Pasal 27(2)): gathers the models of this duty for Django."""

from __future__ import annotations

from arsip.media.model_media import IsiMedia, Media, TemuanMedia
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_serah import PenghapusanMedia, PerpindahanMedia, SerahTerimaMedia
from arsip.media.model_tempat import TempatAman

__all__ = [
    "IsiMedia", "Media", "PenghapusanMedia", "PerpindahanMedia", "RencanaRotasi", "SerahTerimaMedia", "SlotRotasi",
    "TempatAman", "TemuanMedia",
]  # fmt: skip
