"""Between servers and portal: bring the schema up to date, and fill an empty office with the demo."""

from __future__ import annotations

import os
import sys

import django
from django.core.management import call_command, get_commands


def siapkan(*, demo: bool) -> None:
    """Migrate; when nobody has an account yet, make the demo office (accounts with random passwords)."""
    from django.contrib.auth import get_user_model  # noqa: PLC0415 - the apps must be loaded first
    from django.db import connection  # noqa: PLC0415 - as above
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415 - as above

    pelaksana = MigrationExecutor(connection)
    if pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
        sys.stdout.write("Memutakhirkan susunan basis data (sekitar 10 detik)…\n")
        sys.stdout.flush()
        call_command("migrate", interactive=False, verbosity=0)
    if get_user_model()._default_manager.exists():  # noqa: SLF001 - Django documents this name
        return
    if demo and "demo" in get_commands():
        sys.stdout.write("Basis data kosong: mengisi kantor contoh (sekitar 20 detik)…\n")
        sys.stdout.flush()
        call_command("demo", skala="kecil")
    else:
        sys.stdout.write("Belum ada akun. Siapkan kantor dengan: .venv/bin/python manage.py siapkan_kantor\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    siapkan(demo="--tanpa-demo" not in sys.argv[1:])
