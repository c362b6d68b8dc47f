"""Benchmark of the official papers: one signed page and a thousand-row annex, each next to bare WeasyPrint.

``bin/bench naskah`` gives it a PostgreSQL of its own; nothing of an office is touched.
"""

from __future__ import annotations

import os
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._naskah").main()
