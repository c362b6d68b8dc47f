"""The access code of a ticket: pure, nothing is stored but a generation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.publik import kode

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket

_GARAM = "layanan.tiket.kode"


def kode_akses(tiket: Tiket) -> str:
    """«7K4Q9-2MXTB», fifty bits that only this office can compute."""
    return kode.kode_akses(_GARAM, tiket.uuid, tiket.generasi_kode)


def kode_cocok(tiket: Tiket, diketik: str) -> bool:
    """Whether this is the ticket's access code, however it was typed; in constant time."""
    return kode.kode_cocok(kode_akses(tiket), diketik)
