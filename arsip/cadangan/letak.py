"""Whether a repository on a disk of ours still lies where it lay when the work began.

restic makes missing folders anew: below the empty mount point of a drive that was pulled out it would go on writing, on
the wrong disk, and end well.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from arsip.cadangan.galat import RepoTidakAda

if TYPE_CHECKING:
    from arsip.cadangan.mesin import Restic


def dijaga(restic: Restic) -> Restic:
    """The same engine, its children stopped at once when the disk under them goes.

    Whoever waits for them (and whoever calls ``cara.denyut`` afterwards) gets RepoTidakAda then.
    """
    awal, dasar = _letak(restic), restic.cara

    def denyut() -> None:
        dasar.denyut()
        if _letak(restic) != awal:
            raise RepoTidakAda(f"Repositori di {restic.alamat} hilang di tengah jalan.")

    return restic.dengan(replace(dasar, denyut=denyut))


def _letak(restic: Restic) -> tuple[int, int] | None:
    """Device and file of its configuration; nothing on the network, or when it is not there."""
    if not restic.lokal:
        return None
    try:
        keadaan = (Path(restic.alamat) / "config").stat()
    except OSError:
        return None
    return keadaan.st_dev, keadaan.st_ino
