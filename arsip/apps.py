"""Pengarsipan Dokumen Elektronik: the archive and the backups (Perka LKPP 2/2010 Pasal 10(2)d, 27)."""

from __future__ import annotations

from lpse.apps import UnitConfig


class ArsipConfig(UnitConfig):
    name = "arsip"
    verbose_name = "Pengarsipan"
