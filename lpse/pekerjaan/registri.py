"""What the schedule runs, as one table: the task, the management command and the button all start a run from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lpse.pekerjaan.models import IZIN_UNIT


@dataclass(frozen=True)
class Pekerjaan:
    """One scheduled duty: the Celery task's name, its words, when it runs, and what it does (answering how it went).

    ``lakukan`` calls services; it raises :class:`lpse.galat.AturanDilanggar` for what was foreseen (*gagal*).
    ``izin`` is the permission of whoever may press its button.
    """

    tugas: str
    label: str
    jadwal: str
    lakukan: Callable[[], str]
    izin: str = "lpse.jalankan_pekerjaan"


PEKERJAAN: dict[str, Pekerjaan] = {}


def daftarkan(*pekerjaan: Pekerjaan) -> None:
    """Called by a duty's ``pekerjaan.py`` when the app starts up.  Raises: ValueError for a name taken twice."""
    for p in pekerjaan:
        if p.tugas in PEKERJAAN:
            raise ValueError(f"Pekerjaan {p.tugas} sudah terdaftar.")
        PEKERJAAN[p.tugas] = p


def izin_unit(awalan: str, izin: str) -> None:
    """Let holders of this permission read the runs whose names begin with ``<awalan>.``."""
    IZIN_UNIT[awalan] = izin
