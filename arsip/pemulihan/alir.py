"""Streams out of a repository: a dump into a database, with progress, stopped when the run is stopped."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from arsip.cadangan import proses
from arsip.cadangan.alat import program_pg
from arsip.cadangan.galat import RepoRusak
from arsip.cadangan.mesin_galat import galat_pg
from arsip.cadangan.proses import Anak, Cara

if TYPE_CHECKING:
    from arsip.cadangan.dsn import Dsn
    from arsip.cadangan.galat import GalatMesin
    from arsip.cadangan.mesin import Restic

Maju = Callable[[int], None]


def _diam(_byte: int) -> None:
    return


def berkas_dump(restic: Restic, nomor: str) -> str:
    """The one file of a database snapshot.  Raises: RepoRusak."""
    for simpul in restic.isi(nomor):
        if simpul.jenis == "file":
            return simpul.jalur
    raise RepoRusak(f"Snapshot {nomor[:8]} tidak memuat dump basis data.")


def dump_ke_basis_data(restic: Restic, nomor: str, dsn: Dsn, *, versi: int, maju: Maju = _diam) -> None:
    """``restic dump | pg_restore`` into an empty database; every constraint is made and so checked anew.

    Raises: GalatMesin of whichever side failed.
    """
    program = program_pg("pg_restore", versi=versi)
    jalur = berkas_dump(restic, nomor)
    anak: list[Anak] = []

    def tujuan(baca: int) -> Anak:
        perintah = [program, "--no-owner", "--no-privileges", "--exit-on-error", "-d", dsn.nama]
        anak.append(proses.mulai(perintah, env=dsn.env(), cara=restic.cara, masukan=baca))
        return anak[0]

    def denyut() -> None:
        restic.cara.denyut()
        if anak:
            maju(_sudah_dibaca(anak[0].proses.pid))

    restic.dengan(Cara(denyut, rendah=restic.cara.rendah)).keluarkan_ke(nomor, jalur, tujuan, galat_tujuan=_galat_pulih)


def _galat_pulih(teks: str, _kode: int) -> GalatMesin:
    return galat_pg(teks)


def _sudah_dibaca(pid: int) -> int:
    """Bytes a child has read so far (Linux keeps the count)."""
    try:
        for baris in Path(f"/proc/{pid}/io").read_text(encoding="ascii").splitlines():
            if baris.startswith("rchar:"):
                return int(baris.split()[1])
    except (OSError, ValueError):
        return 0
    return 0


def pohon_ke_folder(restic: Restic, nomor: str, ke: Path, *, jalur: str = "", maju: Maju = _diam) -> None:
    """A snapshot, or one folder of it, below an empty folder.  Raises: GalatMesin."""
    awal = shutil.disk_usage(ke).free

    def denyut() -> None:
        restic.cara.denyut()
        maju(max(0, awal - shutil.disk_usage(ke).free))

    termasuk = [jalur] if jalur.strip("/") else []
    restic.dengan(Cara(denyut, rendah=restic.cara.rendah)).pulihkan(nomor, ke, termasuk=termasuk)
