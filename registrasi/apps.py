"""Unit Registrasi dan Verifikasi (Perka LKPP 2/2010 Pasal 10, 22)."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from lpse.apps import UnitConfig


class RegistrasiConfig(UnitConfig):
    name = "registrasi"
    verbose_name = "Registrasi dan Verifikasi"

    def ready(self) -> None:
        super().ready()
        for paket in self.paket_tugas():
            if find_spec(f"{paket}.penerima") is not None:
                import_module(f"{paket}.penerima")
