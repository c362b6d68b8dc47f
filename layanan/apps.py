"""Unit Layanan dan Dukungan (Perka LKPP 2/2010 Pasal 11, 23, 24)."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from lpse.apps import UnitConfig


class LayananConfig(UnitConfig):
    name = "layanan"
    verbose_name = "Layanan dan Dukungan"

    def ready(self) -> None:
        super().ready()
        for paket in self.paket_tugas():
            if find_spec(f"{paket}.penerima") is not None:
                import_module(f"{paket}.penerima")
