"""Benchmark of the archive's search: a page of results next to a raw tsquery and ILIKE, rights included.

``bin/bench arsip`` gives it a PostgreSQL of its own; nothing of an office is touched. The number of documents may be
given: ``python bench/arsip.py 100000``; a million without it.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._arsip").main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
