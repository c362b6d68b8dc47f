"""After ``migrate``: no history table can be emptied either (the library's own guard knows UPDATE and DELETE)."""

from __future__ import annotations

from typing import Any

import pghistory.models
from django.apps import apps
from django.db import connections
from django.db.models.signals import post_migrate
from django.dispatch import receiver

_PASANG = (
    'CREATE OR REPLACE TRIGGER lpse_tanpa_kosongkan BEFORE TRUNCATE ON "{}"'
    " FOR EACH STATEMENT EXECUTE FUNCTION lpse_tanpa_kosongkan()"
)


@receiver(post_migrate, dispatch_uid="lpse.jejak.tanpa_kosongkan")
def jaga_riwayat(sender: Any, using: str, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Every event table gets the guard, whichever migration made it; only tables that are there already."""
    if sender.label != "lpse":
        return
    with connections[using].cursor() as kursor:
        kursor.execute("SELECT to_regproc('lpse_tanpa_kosongkan') IS NOT NULL")
        if not kursor.fetchone()[0]:
            return
        ada = set(connections[using].introspection.table_names(kursor))
        for model in apps.get_models():
            tabel = model._meta.db_table  # noqa: SLF001 - Django's public _meta
            if issubclass(model, pghistory.models.Event) and tabel in ada:
                kursor.execute(_PASANG.format(tabel))
