"""The regulations as live checks: a duty registers a function that looks at real data (ARCHITECTURE § 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Callable


class Status(models.TextChoices):
    TERPENUHI = "terpenuhi", "Terpenuhi"
    PERHATIAN = "perhatian", "Perlu perhatian"
    BELUM = "belum", "Belum"


@dataclass(frozen=True)
class Bukti:
    """What the check found: state, a figure with its words, and where the evidence lies."""

    status: Status
    angka: str
    penjelasan: str
    tautan: str = ""


@dataclass(frozen=True)
class Kewajiban:
    """A duty the regulations put on an LPSE (MATRIX.md)."""

    id: str
    pasal: tuple[str, ...]
    isi: str
    unit: str
    periksa: Callable[[], Bukti]


KEWAJIBAN: dict[str, Kewajiban] = {}


def kewajiban(
    nomor: str, *, pasal: tuple[str, ...], isi: str, unit: str
) -> Callable[[Callable[[], Bukti]], Callable[[], Bukti]]:
    """Register the check of a duty, for example ``@kewajiban("R-117", pasal=("P2 26(1)",), …)``."""

    def hias(fungsi: Callable[[], Bukti]) -> Callable[[], Bukti]:
        if nomor in KEWAJIBAN:
            raise ValueError(f"Kewajiban {nomor} sudah terdaftar.")
        KEWAJIBAN[nomor] = Kewajiban(nomor, pasal, isi, unit, fungsi)
        return fungsi

    return hias
