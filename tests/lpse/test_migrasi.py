"""Migrating lightly: what is switched off meanwhile is as it was afterwards, whatever happened in between."""

from __future__ import annotations

import gc
from contextlib import suppress

from django.apps import apps
from django.db.models.signals import class_prepared

from lpse.migrasi import ringan
from lpse.pungut import TUMPUKAN


def test_ringan_mengembalikan_semuanya() -> None:
    pendengar, ambang = class_prepared.receivers, gc.get_threshold()
    jawaban = apps.get_swappable_settings_name("auth.User"), apps.get_swappable_settings_name("lpse.Instansi")
    with ringan():
        assert (class_prepared.receivers, gc.get_threshold()[0]) == ([], TUMPUKAN)
        assert (
            apps.get_swappable_settings_name("auth.User"),
            apps.get_swappable_settings_name("lpse.Instansi"),
        ) == jawaban
    _pulih(pendengar, ambang)
    with suppress(RuntimeError), ringan():
        raise RuntimeError
    _pulih(pendengar, ambang)


def _pulih(pendengar: object, ambang: tuple[int, int, int]) -> None:
    assert class_prepared.receivers is pendengar
    assert gc.get_threshold() == ambang
    assert "get_swappable_settings_name" not in vars(apps)
