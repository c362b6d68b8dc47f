"""The demo office in a browser test: filled once in a run, copied whenever a test asks for it again."""

from __future__ import annotations

import fcntl
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from tests.bantuan import basis_data

#: Of the data folder, what belongs to the run and not to the office.
_BUKAN_ISI = ("static", "static-vendor", "log", "portal.log")


def isi_kantor_contoh() -> None:
    """The small demo office in this worker's database and data folder.

    Filled from a thread of its own: Playwright keeps an event loop in the test's thread, and the signatures of the demo
    papers need to start one.
    """
    run = Path(os.environ["LPSE_UJI_RUN"])
    simpanan, var = run / "contoh", Path(os.environ["LPSE_VAR"])
    with (run / "contoh.kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if (run / "contoh.siap").exists():
            basis_data.salin(basis_data.nama_pekerja(), dari=basis_data.nama_contoh())
            shutil.copytree(simpanan, var, dirs_exist_ok=True)
            return
        with ThreadPoolExecutor(1) as pekerja:
            pekerja.submit(_isi).result()
        basis_data.rekam(basis_data.nama_pekerja(), sebagai=basis_data.nama_contoh())
        shutil.copytree(var, simpanan, ignore=shutil.ignore_patterns(*_BUKAN_ISI))
        (run / "contoh.siap").touch()


def _isi() -> None:
    try:
        call_command("demo", "--skala", "kecil", stdout=StringIO())
    finally:
        connections.close_all()
