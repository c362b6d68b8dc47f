"""Unit Registrasi dan Verifikasi (Perka LKPP 2/2010 Pasal 10, 22)."""

from __future__ import annotations

from lpse.apps import UnitConfig


class RegistrasiConfig(UnitConfig):
    name = "registrasi"
    verbose_name = "Registrasi dan Verifikasi"
