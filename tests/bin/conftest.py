"""A real ``bin/serve`` on a port and a data folder of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

AKAR = Path(__file__).resolve().parents[2]


def port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port: int = soket.getsockname()[1]
        return port


@dataclass
class Portal:
    """One run: its process, what it said so far, and everything it started."""

    proses: subprocess.Popen[str]
    port: int
    var: Path
    baris: list[str] = field(default_factory=list)

    def tunggu_kata(self, kata: str, batas: float = 240) -> float:
        """Read the screen until a line holds the words; seconds it took."""
        mulai = time.monotonic()
        assert self.proses.stdout is not None
        while time.monotonic() - mulai < batas:
            satu = self.proses.stdout.readline()
            if not satu:
                break
            self.baris.append(satu.rstrip())
            if kata in satu:
                return time.monotonic() - mulai
        raise AssertionError(f"{kata!r} tidak muncul:\n" + "\n".join(self.baris))

    def keluarga(self) -> list[psutil.Process]:
        induk = psutil.Process(self.proses.pid)
        return [induk, *induk.children(recursive=True)]

    def bunuh(self) -> list[psutil.Process]:
        """``kill -9`` of everything; the processes, all gone."""
        semua = self.keluarga()
        for satu in semua:
            with suppress(psutil.NoSuchProcess):  # some die of their parent's death first
                satu.kill()
        self.proses.wait(10)
        psutil.wait_procs(semua, timeout=10)
        return semua

    def henti(self, sinyal: signal.Signals) -> int:
        self.proses.send_signal(sinyal)
        sisa, _ = self.proses.communicate(timeout=240)
        self.baris += sisa.splitlines()
        return self.proses.returncode


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Portal]]:
    """``serve(port=…, var=…)`` is ``bin/serve`` after its ``bin/setup``: embedded servers, no demo."""
    semua: list[Portal] = []

    def mulai(*, port: int | None = None, var: Path | None = None, **tambahan: str) -> Portal:
        nomor, tempat = port or port_bebas(), var or tmp_path / "var"
        env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
        env |= {"PORT": str(nomor), "LPSE_VAR": str(tempat), "LPSE_DEMO": "0", "LPSE_HOST": "127.0.0.1", **tambahan}
        proses = subprocess.Popen(
            [sys.executable, "-m", "lpse.tertanam.jalankan"], cwd=AKAR, env=env, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        portal = Portal(proses, nomor, tempat)
        semua.append(portal)
        return portal

    yield mulai
    for portal in semua:
        if portal.proses.poll() is None:
            portal.bunuh()
