"""Benchmark of the trail: cost of a line, eight writers with and without it, a million lines verified.

Runs on a PostgreSQL of its own that waits for the disk at every commit, as an office's does (``bin/bench`` lends one
that does not); nothing of an office is touched.
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
        tempfile.TemporaryDirectory(prefix="lpse-bench-jejak-", ignore_cleanup_errors=True) as folder,
        Tertanam(Path(folder), lapor=lambda _teks: None) as tertanam,
    ):
        os.environ["DATABASE_URL"] = tertanam.database_url
        os.environ["REDIS_URL"] = tertanam.redis_url
        django.setup()
        import_module("bench._jejak").main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
