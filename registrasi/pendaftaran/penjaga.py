"""Guards at the counter: duties above this one may stop an application before it is handed in (listed parties)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

#: Each raises AturanDilanggar with the sentence for the counter.
Penjaga = Callable[["Permohonan"], None]
PENJAGA: list[Penjaga] = []


def daftarkan(penjaga: Penjaga) -> None:
    """Called by a duty when the app starts up; the same one twice counts once."""
    if penjaga not in PENJAGA:
        PENJAGA.append(penjaga)


def jalankan(permohonan: Permohonan) -> None:
    """Ask every guard.  Raises: AturanDilanggar of the first that refuses."""
    for penjaga in PENJAGA:
        penjaga(permohonan)
