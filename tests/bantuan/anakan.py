"""A worker that forks a child for each run, as Celery's pool does: numbers of runs in, numbers of processes out.

Started by tests as a process of its own: the children are killed at random moments.
"""

from __future__ import annotations

import os
import sys
from unittest.mock import patch

import django


def utama() -> None:
    django.setup()
    from arsip.cadangan import pelaksana  # noqa: PLC0415 - the apps must be loaded first
    from lpse.celery import app  # noqa: PLC0415 - as above

    def diam(*_posisi: object, **_kunci: object) -> None:
        """Messages to further workers are none of this test's."""

    patch.object(app, "send_task", diam).start()
    sys.stdout.write("siap\n")
    sys.stdout.flush()
    for baris in sys.stdin:
        anak = os.fork()
        if anak == 0:
            kode = 1
            try:
                pelaksana.jalankan(jalan_id=int(baris))
                kode = 0
            finally:
                os._exit(kode)
        sys.stdout.write(f"{anak}\n")
        sys.stdout.flush()
        sys.stdin.readline()  # until then the number stays the child's own, dead or alive
        os.waitpid(anak, 0)
        sys.stdout.write("usai\n")
        sys.stdout.flush()


if __name__ == "__main__":
    utama()
