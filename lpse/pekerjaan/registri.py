"""What the schedule runs, as one table: the task, the management command and the button all start a run from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.pekerjaan.models import IZIN_UNIT

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Pekerjaan:
    """One scheduled duty: the Celery task's name, its words, when it runs, and what it does (answering how it went).

    ``lakukan`` calls services; it raises :class:`lpse.galat.AturanDilanggar` for what was foreseen (*gagal*).
    ``izin`` is the permission of whoever may press its button besides the Kepala. ``lama`` marks work of minutes: the
    button asks once more and says ``akibat``.
    """

    tugas: str
    label: str
    jadwal: str
    lakukan: Callable[[], str]
    izin: str = "lpse.jalankan_pekerjaan"
    lama: bool = False
    akibat: str = ""

    def __str__(self) -> str:
        return self.label

    @property
    def unit(self) -> str:
        """The app that answers for it."""
        return self.tugas.partition(".")[0]

    def terlihat_oleh(self, pengguna: Pengguna) -> bool:
        """The Kepala sees every duty, staff those of their unit."""
        izin = IZIN_UNIT.get(self.unit, "")
        return pengguna.pegawai_lpse and (
            pengguna.has_perm("lpse.view_jalantugas") or (bool(izin) and pengguna.has_perm(izin))
        )

    def boleh_dijalankan(self, pengguna: Pengguna) -> bool:
        return self.terlihat_oleh(pengguna) and (
            pengguna.has_perm("lpse.jalankan_pekerjaan") or pengguna.has_perm(self.izin)
        )


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


def terlihat(pengguna: Pengguna) -> list[Pekerjaan]:
    """Duties this person may see, by label."""
    return sorted((p for p in PEKERJAAN.values() if p.terlihat_oleh(pengguna)), key=lambda p: p.label)
