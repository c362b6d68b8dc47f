"""Benchmark of the set-based import: our whole run with its checks next to raw COPY + INSERT … ON CONFLICT.

``bin/bench impor`` gives it a PostgreSQL of its own. The number of rows may be given: ``python bench/impor.py 20000``.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._impor").main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
