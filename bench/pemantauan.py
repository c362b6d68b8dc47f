"""Benchmark of the monitoring: ingestion next to executemany and raw COPY, the year graph, many servers.

``bin/bench pemantauan`` gives it a PostgreSQL of its own; nothing of an office is touched.
"""

from __future__ import annotations

import os
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._pemantauan").main()
