"""Children of a run: low priority, dead with their parent, stopped cleanly; nothing secret in their arguments."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import IO

from arsip.cadangan.galat import AlatHilang

#: How often a waiting parent looks around, seconds.
DENYUT_DETIK = 0.1
#: Between the polite signal and the last one.
TENGGANG_HENTI = 15.0
_BARIS_GALAT = 60
#: For sh: go on as the command only below the parent that asked for it ($0).
_BERINDUK = '[ "$PPID" = "$0" ] && exec "$@"'

#: Called about ten times a second while a child works; raises to stop it.
Denyut = Callable[[], None]


def _diam() -> None:
    return


@dataclass
class Cara:
    """How children run: whom to ask whether to go on, and how humbly."""

    denyut: Denyut = _diam
    rendah: bool = True


@dataclass
class HasilProses:
    kode: int
    galat: str
    keluar: bytes = b""


@dataclass
class Anak:
    """One child with a thread that drains its complaints."""

    proses: subprocess.Popen[bytes]
    baris_galat: deque[str] = field(default_factory=lambda: deque(maxlen=_BARIS_GALAT))
    _utas: list[threading.Thread] = field(default_factory=list)

    def dengarkan(self, keluar: Callable[[bytes], None] | None) -> None:
        """Drain both outputs line by line in threads, so that the child never blocks on us."""
        if self.proses.stderr is not None:
            self._mulai(self.proses.stderr, lambda b: self.baris_galat.append(b.decode(errors="replace").rstrip()))
        if self.proses.stdout is not None and keluar is not None:
            self._mulai(self.proses.stdout, keluar)

    def _mulai(self, aliran: IO[bytes], terima: Callable[[bytes], None]) -> None:
        def kuras() -> None:
            with aliran:
                for baris in aliran:
                    terima(baris)

        utas = threading.Thread(target=kuras, daemon=True)
        utas.start()
        self._utas.append(utas)

    @property
    def galat(self) -> str:
        return "\n".join(b for b in self.baris_galat if b)

    def selesai(self) -> int | None:
        return self.proses.poll()

    def tutup(self) -> int:
        """Wait for the end and for the last words."""
        kode = self.proses.wait()
        for utas in self._utas:
            utas.join(timeout=5)
        return kode

    def hentikan(self, sinyal: int = signal.SIGINT, tenggang: float = TENGGANG_HENTI) -> int:
        """Ask politely (restic then removes its lock), afterwards kill."""
        if self.proses.poll() is None:
            self.proses.send_signal(sinyal)
            try:
                self.proses.wait(timeout=tenggang)
            except subprocess.TimeoutExpired:
                self.proses.kill()
        return self.tutup()


def awalan(*, rendah: bool) -> list[str]:
    """What stands before each command: death with the parent, and the lowest priority of processor and disk.

    ``setpriv`` sets the parent-death signal between fork and exec without running Python there, which is not safe in a
    process with threads. A parent that died before that sends no signal any more: whoever then finds another parent
    ends before it has done anything.
    """
    hasil: list[str] = []
    if setpriv := shutil.which("setpriv"):
        hasil += [setpriv, "--pdeathsig", "KILL", "--", "/bin/sh", "-c", _BERINDUK, str(os.getpid())]
    if rendah and (nice := shutil.which("nice")):
        hasil += [nice, "-n", "15"]
    if rendah and (ionice := shutil.which("ionice")):
        hasil += [ionice, "-c", "2", "-n", "7"]
    return hasil


def mulai(
    perintah: Sequence[str],
    *,
    env: Mapping[str, str],
    cara: Cara,
    masukan: int | None = None,
    keluaran: int | None = None,
    keluar: Callable[[bytes], None] | None = None,
) -> Anak:
    """Start a child. ``env`` is all it gets besides PATH and the language.  Raises: AlatHilang."""
    dasar = {k: os.environ[k] for k in ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH") if k in os.environ}
    program = shutil.which(perintah[0])
    if program is None:
        raise AlatHilang(
            f"Program {perintah[0]} tidak ditemukan di mesin ini. Pasang dengan: apt-get install {perintah[0]}."
        )
    try:
        proses = subprocess.Popen(  # noqa: S603 - our own commands, no shell
            [*awalan(rendah=cara.rendah), program, *perintah[1:]],
            env={**dasar, "LC_ALL": "C.UTF-8", **env},
            stdin=subprocess.DEVNULL if masukan is None else masukan,
            stdout=subprocess.PIPE if keluaran is None else keluaran,
            stderr=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C at a terminal stops the worker, which stops its children in order
        )
    except OSError as galat:
        raise AlatHilang(f"Program {perintah[0]} tidak dapat dijalankan: {galat.strerror}.") from galat
    anak = Anak(proses)
    anak.dengarkan(keluar)
    return anak


def tunggu(anak: Sequence[Anak], *, cara: Cara, sampai: Callable[[], bool] | None = None) -> None:
    """Wait until every child ended (or ``sampai`` says enough); whatever stops the waiting stops them all."""
    try:
        while hidup := [a for a in anak if a.selesai() is None]:
            cara.denyut()
            if sampai is not None and sampai():
                return
            with suppress(subprocess.TimeoutExpired):
                hidup[0].proses.wait(timeout=DENYUT_DETIK)
    except BaseException:
        for a in anak:
            a.hentikan()
        raise


def jalankan(
    perintah: Sequence[str],
    *,
    env: Mapping[str, str],
    cara: Cara,
    keluar: Callable[[bytes], None] | None = None,
) -> HasilProses:
    """Run one child to its end; without ``keluar`` its output is kept whole."""
    tampung: list[bytes] = []
    anak = mulai(perintah, env=env, cara=cara, keluar=keluar or tampung.append)
    tunggu([anak], cara=cara)
    kode = anak.tutup()
    return HasilProses(kode, anak.galat, b"".join(tampung))


@contextmanager
def pipa() -> Iterator[tuple[int, int]]:
    """A pipe whose ends are closed whatever happens; closing one earlier is fine."""
    baca, tulis = os.pipe()
    try:
        yield baca, tulis
    finally:
        for ujung in (baca, tulis):
            tutup_ujung(ujung)


def tutup_ujung(ujung: int) -> None:
    try:
        os.close(ujung)
    except OSError:  # closed already by whoever handed it over
        return
