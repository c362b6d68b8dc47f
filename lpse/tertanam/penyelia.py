"""The processes of the Procfile, run by honcho's parts: started in stages, their words kept, stopped in order.

honcho's own manager starts all at once and gives everybody five seconds to die together; PostgreSQL would go while the
worker still writes. So its ``Process`` and ``Printer`` are used, and the order is ours.
"""

from __future__ import annotations

import json
import logging
import logging.handlers
import os
import queue
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from honcho.printer import Message, Printer
from honcho.process import Process

from lpse.tertanam.galat import galat_tulis

LOG_MAKS, LOG_BANYAK = 10 * 1024 * 1024, 3
WARNA = {"postgres": "36", "redis": "35", "web": "32", "worker": "33", "beat": "34"}
#: Levels of a JSON line that stay in the file; the rest is shown to the person at the screen too.
DIAM = {"debug", "info"}
PANJANG_RINGKAS = 200
#: What the kernel sends when we are killed. Beat's handler for TERM saves its schedule inside the signal: caught in the
#: middle of a query it waits for itself for ever, and an orphan has nobody left who would insist.
SINYAL_YATIM = {"beat": "KILL"}
#: Their keepers speak only when a person should know.
SERVER = {"postgres", "redis"}


@dataclass
class Anak:
    """One process of ours and what became of it."""

    nama: str
    proses: Process
    benang: threading.Thread
    catatan: logging.Logger
    pid: int | None = None
    kode: int | None = None
    ekor: list[str] = field(default_factory=list)

    def hidup(self) -> bool:
        return self.kode is None and self.benang.is_alive()


class Penyelia:
    """Starts and stops; ``pompa`` moves the processes' lines to file and screen and must be called often."""

    def __init__(self, folder_catatan: Path, *, layar_semua: bool) -> None:
        self.anak: dict[str, Anak] = {}
        self._peristiwa: queue.Queue[Message] = queue.Queue()
        self._cetak = Printer(sys.stdout, width=8)
        self._folder = folder_catatan
        self._layar_semua = layar_semua

    def mulai(self, nama: str, perintah: str, env: dict[str, str]) -> None:
        """Start one process; its end is asked for by the kernel should we be killed.  Raises: TertanamGalat."""
        sinyal = SINYAL_YATIM.get(nama, "TERM")
        bungkus = f"exec setpriv --pdeathsig {sinyal} -- " if shutil.which("setpriv") else "exec "
        proses = Process(bungkus + perintah, name=nama, colour=WARNA.get(nama), env={**os.environ, **env})
        benang = threading.Thread(target=proses.run, args=(self._peristiwa,), name=nama, daemon=True)
        self.anak[nama] = Anak(nama, proses, benang, self._pencatat(nama))
        benang.start()

    def pompa(self, lama: float = 0.1) -> None:
        """Handle what the processes said, for about ``lama`` seconds."""
        batas = time.monotonic() + lama
        while (sisa := batas - time.monotonic()) > 0:
            with suppress(queue.Empty):
                self._tangani(self._peristiwa.get(timeout=sisa))

    def yang_mati(self) -> Anak | None:
        """A process that ended without being asked to."""
        return next((anak for anak in self.anak.values() if not anak.hidup()), None)

    def henti(self, *nama: str, tunggu: float, segera: Callable[[], bool] = lambda: False) -> None:
        """Ask these to end, one after the other, wait for all, and at last end them with everything they started."""
        anak = [self.anak[satu] for satu in nama if satu in self.anak]
        self._tunggu(lambda: all(satu.pid is not None or not satu.hidup() for satu in anak), 5)
        for satu in anak:
            if satu.pid is not None and satu.hidup():
                _kirim(satu.pid, signal.SIGTERM)
        self._tunggu(lambda: segera() or not any(satu.hidup() for satu in anak), tunggu)
        for satu in anak:
            if satu.pid is not None:
                _kirim(-satu.pid, signal.SIGKILL)  # its own session: whatever is left of its children
        self._tunggu(lambda: not any(satu.hidup() for satu in anak), 5)
        self.pompa(0.01)
        for satu in anak:
            del self.anak[satu.nama]

    def _tunggu(self, selesai: Callable[[], bool], batas: float) -> None:
        akhir = time.monotonic() + batas
        while not selesai() and time.monotonic() < akhir:
            self.pompa(0.05)

    def _tangani(self, pesan: Message) -> None:
        anak = self.anak.get(pesan.name)
        if anak is None:
            return
        if pesan.type == "start":
            anak.pid = pesan.data["pid"]
        elif pesan.type == "stop":
            anak.kode = pesan.data["returncode"]
        else:
            baris = pesan.data.decode("utf-8", "replace").rstrip()
            anak.catatan.info(baris)
            anak.ekor = [*anak.ekor[-19:], baris]
            tampil = baris if self._layar_semua or anak.nama in SERVER else _ringkas(baris)
            if tampil:
                self._cetak.write(pesan._replace(data=tampil))

    def _pencatat(self, nama: str) -> logging.Logger:
        pencatat = logging.getLogger(f"penyelia.{nama}")
        pencatat.setLevel(logging.INFO)
        pencatat.propagate = False
        nama_berkas = f"{nama}-penjaga.log" if nama in SERVER else f"{nama}.log"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            berkas = logging.handlers.RotatingFileHandler(
                self._folder / nama_berkas,
                maxBytes=LOG_MAKS,
                backupCount=LOG_BANYAK,
                encoding="utf-8",
            )
        except OSError as galat:
            raise galat_tulis(self._folder.parent, galat) from galat
        pencatat.addHandler(berkas)
        return pencatat


def _ringkas(baris: str) -> str:
    """What the person at the screen should see of a log line: warnings and worse, short; the whole is in the file."""
    if not baris.startswith("{"):
        return ""
    try:
        isi = json.loads(baris)
    except ValueError:
        return ""
    if isi.get("level") in DIAM or isi.get("event") == "request_finished":
        return ""
    galat = str(isi.get("exception", "")).strip().splitlines()
    kata = [str(isi.get("level", "")), str(isi.get("event", "")).split("\n", 1)[0][:PANJANG_RINGKAS], *galat[-1:]]
    return " · ".join(satu for satu in kata if satu)


def _kirim(pid: int, sinyal: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if pid < 0:
            os.killpg(-pid, sinyal)
        else:
            os.kill(pid, sinyal)
