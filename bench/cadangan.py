"""Benchmark of the backups: our run next to bare ``pg_dump | restic`` and ``pg_dump | zstd`` of the same data.

``bin/bench cadangan`` uses 256 MB; ``bench/cadangan.py 2000`` two gigabytes. A PostgreSQL of its own that waits for the
disk at every commit, as an office's does; nothing of an office is touched.
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import django

from lpse.tertanam.peladen import Tertanam

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    with (
        tempfile.TemporaryDirectory(prefix="lpse-bench-cadangan-", ignore_cleanup_errors=True) as folder,
        Tertanam(Path(folder), lapor=lambda _teks: None) as tertanam,
    ):
        os.environ["DATABASE_URL"] = tertanam.database_url
        os.environ["REDIS_URL"] = tertanam.redis_url
        os.environ["LPSE_FOLDER_UJI"] = str(Path(folder) / "uji")
        django.setup()
        import_module("bench._cadangan").main(int(sys.argv[1]) if len(sys.argv) > 1 else 256, Path(folder))
