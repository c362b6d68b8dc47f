"""Unit Administrasi Sistem Elektronik (Perka LKPP 2/2010 Pasal 9, 25, 26)."""

from __future__ import annotations

from lpse.apps import UnitConfig


class InfrastrukturConfig(UnitConfig):
    name = "infrastruktur"
    verbose_name = "Administrasi Sistem Elektronik"
