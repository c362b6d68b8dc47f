"""Guards at the counter: duties above this one may stop an application before it is handed in (listed parties)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan


class DicegahPenjaga(AturanDilanggar):
    """A duty above stopped the application; that it did stands in the trail although nothing else was written."""


#: Each raises AturanDilanggar with the sentence for the counter.
Penjaga = Callable[["Permohonan"], None]
PENJAGA: list[Penjaga] = []


def daftarkan(penjaga: Penjaga) -> None:
    """Called by a duty when the app starts up; the same one twice counts once."""
    if penjaga not in PENJAGA:
        PENJAGA.append(penjaga)


def jalankan(permohonan: Permohonan) -> None:
    """Ask every guard.  Raises: DicegahPenjaga with the words of the first that refuses."""
    for penjaga in PENJAGA:
        try:
            penjaga(permohonan)
        except AturanDilanggar as galat:
            raise DicegahPenjaga(str(galat)) from galat
