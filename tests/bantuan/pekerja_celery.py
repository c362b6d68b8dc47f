"""A real worker of a server: celery in a process of its own, on the queues that only that server's name has."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bantuan.peladen import AKAR
from tests.bantuan.web import lingkungan_portal


@contextmanager
def pekerja_server(kode: str, tambahan: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Carry out what the portal under test orders of the server ``kode``; ends with the block."""
    lingkungan = {**lingkungan_portal(), "LPSE_KODE_SERVER": kode, **tambahan}
    perintah = [
        sys.executable, "-m", "celery", "--quiet", "-A", "lpse", "worker", f"--queues=cadangan.{kode},pantau.{kode}",
        "--pool=solo", f"--hostname={kode}@uji", "--without-mingle", "--without-gossip", "--without-heartbeat",
        "--loglevel=WARNING",
    ]  # fmt: skip
    catatan = Path(os.environ["LPSE_VAR"]) / f"pekerja-{kode}.log"
    with catatan.open("wb") as keluaran:
        proses = subprocess.Popen(  # noqa: S603 - our own interpreter
            perintah, cwd=AKAR, env=lingkungan, stdout=keluaran, stderr=subprocess.STDOUT
        )
        try:
            yield proses
        finally:
            proses.terminate()
            try:
                proses.wait(15)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait(10)
