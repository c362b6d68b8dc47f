"""The demo office in a browser test."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import StringIO

from django.core.management import call_command
from django.db import connections


def isi_kantor_contoh() -> None:
    """Fill the small demo office from a thread of its own: Playwright keeps an event loop in the test's thread, and the
    signatures of the demo papers need to start one.
    """
    with ThreadPoolExecutor(1) as pekerja:
        pekerja.submit(_isi).result()


def _isi() -> None:
    try:
        call_command("demo", "--skala", "kecil", stdout=StringIO())
    finally:
        connections.close_all()
