"""Pengarsipan Dokumen Elektronik: the archive and the backups (Perka LKPP 2/2010 Pasal 10(2)d, 27)."""

from __future__ import annotations

from importlib import import_module

from lpse.apps import UnitConfig


class ArsipConfig(UnitConfig):
    name = "arsip"
    verbose_name = "Pengarsipan"

    def ready(self) -> None:
        super().ready()
        import_module("arsip.dokumen.penerima")
        import_module("arsip.retensi.penerima")
