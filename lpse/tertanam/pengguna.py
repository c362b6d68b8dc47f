"""Under whose name the servers run.

An ordinary person runs them as himself. PostgreSQL refuses root, so root runs them under the system user ``lpse-pg``.
The clone and its ``var/`` may lie in root's private home, which that user cannot enter. No permission is changed for
that: root opens the data folder and hands the open descriptor down; the server reaches it as ``/proc/self/fd/<n>``,
which the kernel resolves without walking through the closed parents. Only the programs themselves, when the closed home
holds them too, are copied to a place everybody may read (see ``program``), and the screen says so.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lpse.tertanam.galat import TertanamGalat

NAMA_LAYANAN = "lpse-pg"
Lapor = Callable[[str], None]


@dataclass(frozen=True)
class Pengguna:
    """A user of the machine that is not root."""

    nama: str
    uid: int
    gid: int


def pengguna_layanan(folder: Path, lapor: Lapor) -> Pengguna | None:
    """Who must run the server of ``folder``: None for an ordinary person (himself), a service user for root.

    Raises: TertanamGalat.
    """
    if os.geteuid() != 0:
        return None
    if not Path("/proc/self/fd").is_dir():
        raise TertanamGalat("Sebagai root, server tertanam hanya berjalan di Linux. Jalankan sebagai pengguna biasa.")
    pemilik = _pemilik(folder)  # begun by an ordinary person: it stays his
    return pemilik or _menurut_nama(NAMA_LAYANAN) or _buat(lapor)


def _pemilik(folder: Path) -> Pengguna | None:
    try:
        uid = folder.stat().st_uid
        if uid == 0:
            return None
        entri = pwd.getpwuid(uid)
    except (FileNotFoundError, KeyError):
        return None
    return Pengguna(entri.pw_name, entri.pw_uid, entri.pw_gid)


def _menurut_nama(nama: str) -> Pengguna | None:
    try:
        entri = pwd.getpwnam(nama)
    except KeyError:
        return None
    return Pengguna(entri.pw_name, entri.pw_uid, entri.pw_gid)


def _buat(lapor: Lapor) -> Pengguna:
    """Make the system user, without home, shell or password; else the system's own ``postgres`` user."""
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if useradd:
        perintah = [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
        perintah += ["--shell", "/usr/sbin/nologin", NAMA_LAYANAN]
        subprocess.run(perintah, check=False, capture_output=True)  # noqa: S603 - a fixed command of the system
    if baru := _menurut_nama(NAMA_LAYANAN):
        lapor(f"PostgreSQL menolak root: pengguna sistem '{NAMA_LAYANAN}' (tanpa rumah dan sandi) dibuat untuknya.")
        return baru
    if lama := _menurut_nama("postgres"):
        return lama
    raise TertanamGalat(
        f"PostgreSQL menolak berjalan sebagai root dan pengguna '{NAMA_LAYANAN}' tidak dapat dibuat. "
        f"Ketik: useradd --system --user-group --no-create-home {NAMA_LAYANAN}, atau jalankan sebagai pengguna biasa."
    )
