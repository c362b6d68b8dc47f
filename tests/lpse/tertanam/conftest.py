"""Data folders of their own for the embedded servers under test, and processes to play with."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

AKAR = Path(__file__).resolve().parents[3]
NASKAH_JAGA = """
import sys, time
from pathlib import Path
from lpse.tertanam.peladen import Tertanam
with Tertanam(Path(sys.argv[1]), lapor=lambda teks: None):
    print("siap", flush=True)
    time.sleep(120)
"""


@pytest.fixture
def kabar() -> list[str]:
    """What the servers told the person at the screen."""
    return []


@pytest.fixture
def penjaga(tmp_path: Path) -> Iterator[Callable[[Path], psutil.Process]]:
    """``penjaga(var)`` is another process that keeps the servers of ``var``; it answers when they do."""
    semua: list[psutil.Process] = []

    def mulai(var: Path) -> psutil.Process:
        env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
        anak = psutil.Popen(
            [sys.executable, "-c", NASKAH_JAGA, str(var)], cwd=AKAR, env=env, stdout=subprocess.PIPE, text=True
        )
        semua.append(anak)
        assert anak.stdout.readline() == "siap\n"
        return anak

    yield mulai
    for anak in semua:
        habisi(anak)


def keluarga(proses: psutil.Process) -> list[psutil.Process]:
    """The process and everything it started."""
    return [proses, *proses.children(recursive=True)]


def habisi(proses: psutil.Process) -> None:
    """``kill -9`` of everything, the keeper first."""
    if not proses.is_running():
        return
    semua = keluarga(proses)
    for satu in semua:
        try:
            satu.kill()
        except psutil.NoSuchProcess:
            continue
    psutil.wait_procs(semua, timeout=10)
