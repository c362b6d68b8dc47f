"""Benchmark of the backups: our run next to bare ``pg_dump | restic``, bare ``restic`` and ``pg_dump | zstd``.

``bin/bench cadangan`` measures at 256 MB (where each start of restic shows) and at one gigabyte (what a small office's
database weighs after some years); ``bin/bench cadangan --mb 4000`` at one size. A PostgreSQL of its own that waits for
the disk at every commit, as an office's does; nothing of an office is touched.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib import import_module
from pathlib import Path

import django

from lpse.tertanam.peladen import Tertanam

if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description="Tolok ukur cadangan")
    pilihan.add_argument("--mb", type=int, help="satu ukuran saja, dalam megabyte")
    pilihan.add_argument("--putaran", type=int, default=3, help="yang terbaik dari sekian kali")
    isi = pilihan.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    with (
        tempfile.TemporaryDirectory(prefix="lpse-bench-cadangan-", ignore_cleanup_errors=True) as folder,
        Tertanam(Path(folder), lapor=lambda _teks: None) as tertanam,
    ):
        os.environ["DATABASE_URL"] = tertanam.database_url
        os.environ["REDIS_URL"] = tertanam.redis_url
        os.environ["LPSE_FOLDER_UJI"] = str(Path(folder) / "uji")
        django.setup()
        ukuran = [isi.mb] if isi.mb else [256, 1000]
        import_module("bench._cadangan").main(ukuran, isi.putaran, Path(folder))
