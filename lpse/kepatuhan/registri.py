"""The regulations as live checks: a duty registers a function that looks at real data (ARCHITECTURE § 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.kepatuhan import data
from lpse.kepatuhan.enums import Status, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["KEWAJIBAN", "Bukti", "Kewajiban", "Status", "kewajiban"]


@dataclass(frozen=True)
class Bukti:
    """What the check found: state, a figure with its words, and where the evidence lies (and is mended)."""

    status: Status
    angka: str
    penjelasan: str
    tautan: str = ""


@dataclass(frozen=True)
class Kewajiban:
    """A duty the regulations put on an LPSE, with the check that its package registered."""

    id: str
    pasal: tuple[str, ...]
    isi: str
    unit: str
    periksa: Callable[[], Bukti]


KEWAJIBAN: dict[str, Kewajiban] = {}


def kewajiban(
    nomor: str, *, pasal: tuple[str, ...] = (), isi: str = "", unit: str = ""
) -> Callable[[Callable[[], Bukti]], Callable[[], Bukti]]:
    """Register the check of a duty: ``@kewajiban("R-117")``.

    Clauses, text and unit come from the matrix (``fixtures/kepatuhan/``); a number that is not there fails the system
    check ``kepatuhan.E001``. The keyword arguments replace what the matrix says.  Raises: ValueError for a number
    registered twice.
    """
    tercatat = data.ketentuan().get(nomor)

    def hias(fungsi: Callable[[], Bukti]) -> Callable[[], Bukti]:
        if nomor in KEWAJIBAN:
            raise ValueError(f"Kewajiban {nomor} sudah terdaftar.")
        KEWAJIBAN[nomor] = Kewajiban(
            id=nomor,
            pasal=pasal or data.pasal_singkat(nomor),
            isi=isi or (tercatat.isi if tercatat else ""),
            unit=unit or (Unit(tercatat.unit).label if tercatat else ""),
            periksa=fungsi,
        )
        return fungsi

    return hias
