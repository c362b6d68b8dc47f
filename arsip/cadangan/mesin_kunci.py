"""Locks that dead processes left in a repository.

``restic unlock`` asks whether the process of a lock is alive by sending SIGHUP to its number, whoever bears that number
by now. So the question is asked here first, and an innocent process never gets the signal.
"""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arsip.cadangan.galat import GalatMesin

if TYPE_CHECKING:
    from arsip.cadangan.mesin import Restic


def bersihkan_kunci(restic: Restic) -> int:
    """Remove locks whose process is dead: ours by looking at it, those of other machines by restic's own rule (30 min).

    Returns how many locks are gone.
    """
    if restic.lokal:
        folder = Path(restic.alamat) / "locks"
        nomor = [b.name for b in folder.iterdir()] if folder.is_dir() else []
    else:
        nomor = restic._jalan(["list", "locks", "--no-lock"]).decode().split()  # noqa: SLF001 - one engine, two files
    sebelum = len(nomor)
    lain, orang_lain = 0, False
    for satu in nomor:
        isi = _isi(restic, satu)
        if isi is None and restic.lokal and _sedang_ditulis(Path(restic.alamat) / "locks" / satu):
            continue
        if isi is None or (isi.get("hostname") == socket.gethostname() and not _restic_hidup(int(isi["pid"]))):
            if restic.lokal:
                (Path(restic.alamat) / "locks" / satu).unlink(missing_ok=True)
                continue
            orang_lain |= isi is not None and Path(f"/proc/{isi['pid']}").exists()
        lain += 1
    if lain and not orang_lain:
        restic._proses(["unlock"])  # noqa: SLF001 - as above
    return sebelum - _jumlah(restic)


def _isi(restic: Restic, nomor: str) -> dict[str, Any] | None:
    """What a lock says; nothing for one that was torn while it was written (power cut, full disk)."""
    try:
        isi: dict[str, Any] = json.loads(restic._proses(["cat", "lock", nomor, "--no-lock"]).keluar)  # noqa: SLF001 - as above
    except (ValueError, GalatMesin):
        return None
    return isi


def _sedang_ditulis(kunci: Path) -> bool:
    """Whether a living restic has it open: while it is written, a lock looks like one that was torn."""
    jalur = os.path.realpath(kunci)
    for fd in Path("/proc").glob("[0-9]*/fd"):
        with suppress(OSError):  # ended meanwhile, or not ours
            if _restic_hidup(int(fd.parent.name)) and any(str(f.readlink()) == jalur for f in fd.iterdir()):
                return True
    return False


def _restic_hidup(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip() == "restic"
    except OSError:
        return False


def _jumlah(restic: Restic) -> int:
    if restic.lokal:
        folder = Path(restic.alamat) / "locks"
        return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0
    return len(restic._proses(["list", "locks", "--no-lock"]).keluar.split())  # noqa: SLF001 - as above
