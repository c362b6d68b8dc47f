"""Benchmark of the tickets: create, list and inbox at a million, next to django-helpdesk on the same PostgreSQL.

``bin/bench tiket`` gives it a PostgreSQL of its own; nothing of an office is touched. A smaller size for trying:
``bin/bench tiket --baris 10000``. The other program lives in ``var/banding``, made from ``requirements/banding.txt``.
"""

from __future__ import annotations

import argparse
import os
from importlib import import_module

import django

if __name__ == "__main__":
    pilihan = argparse.ArgumentParser(description="Tolok ukur tiket")
    pilihan.add_argument("--baris", type=int, default=1_000_000, help="tiket pada ukuran terbesar")
    pilihan.add_argument("--banding", type=int, default=100_000, help="tiket saat dibandingkan")
    isi = pilihan.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lpse.settings")
    django.setup()
    import_module("bench._tiket").main(isi.baris, min(isi.banding, isi.baris))
