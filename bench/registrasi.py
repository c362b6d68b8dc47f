"""Benchmark of the register of SPSE users: pages of the list, filters and search next to raw SQL of the same rows.

``bin/bench registrasi`` gives it a PostgreSQL of its own; nothing of an office is touched. The number of users may be
given: ``python bench/registrasi.py 100000``; a million without it.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._registrasi").main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
