"""``python -m lpse.tertanam postgres|redis`` keeps one server; ``sementara -- PERINTAH…`` lends both to a command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import get_args

from lpse.tertanam.galat import TertanamGalat
from lpse.tertanam.lingkungan import baca_lingkungan
from lpse.tertanam.peladen import Bagian, Tertanam, lapor_layar

CARA = "Pemakaian: python -m lpse.tertanam postgres|redis, atau python -m lpse.tertanam sementara -- PERINTAH …"

PERMINTAAN_BERHENTI = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Berhenti(BaseException):
    """Somebody asked us to stop; not an error."""


def _diminta_berhenti(nomor: int, _bingkai: FrameType | None) -> None:
    for sinyal in PERMINTAAN_BERHENTI:
        signal.signal(sinyal, signal.SIG_IGN)  # the stop itself is not interrupted
    raise Berhenti(nomor)


def _dengar(penerima: Callable[[int, FrameType | None], object]) -> None:
    for sinyal in PERMINTAAN_BERHENTI:
        signal.signal(sinyal, penerima)


def jaga(bagian: Bagian, var: Path) -> int:
    """Keep one server until told to stop, or until it ends by itself."""
    tertanam = Tertanam(var, bagian=(bagian,))
    try:
        with tertanam:
            lapor_layar(f"{bagian} siap")
            while not (mati := tertanam.mati()):
                time.sleep(0.25)
            lapor_layar(f"{mati} berhenti sendiri; lihat {var / 'log'}.")
            return 1
    except Berhenti:
        return 0


def sementara(perintah: list[str]) -> int:
    """Run a command with a fast, throw-away PostgreSQL and Redis, unless the environment names real ones."""
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return subprocess.run(perintah, check=False).returncode  # noqa: S603 - the caller's own command
    with (
        tempfile.TemporaryDirectory(prefix="lpse-sementara-", ignore_cleanup_errors=True) as folder,
        Tertanam(Path(folder), cepat=True, lapor=lambda _teks: None) as tertanam,
    ):
        lingkungan = {"DATABASE_URL": tertanam.database_url, "REDIS_URL": tertanam.redis_url, **os.environ}
        # A request that comes while the child is being born must find a child to pass it on to.
        tertunda: list[int] = []
        _dengar(lambda nomor, _bingkai: tertunda.append(nomor))
        anak = subprocess.Popen(perintah, env=lingkungan)  # noqa: S603 - the caller's own command
        try:
            _dengar(_diminta_berhenti)
            if tertunda:
                _diminta_berhenti(tertunda[0], None)
            return anak.wait()
        except Berhenti as sinyal:
            anak.send_signal(sinyal.args[0])
            anak.wait()
            return 128 + int(sinyal.args[0])


def utama(argumen: list[str]) -> int:
    _dengar(_diminta_berhenti)
    try:
        match argumen:
            case ["postgres" | "redis" as nama]:
                bagian: Bagian = next(b for b in get_args(Bagian) if b == nama)
                return jaga(bagian, baca_lingkungan().var)
            case ["sementara", "--", *perintah] if perintah:
                return sementara(perintah)
            case _:
                lapor_layar(CARA)
                return 2
    except TertanamGalat as galat:
        lapor_layar(str(galat))
        return 1
    except Berhenti:
        return 130


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
