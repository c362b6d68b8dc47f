"""What packages beside the examination know of a row: the applicant's own words about a repair.

A package declares in its ``tampilan.py``::

    catatan_butir.daftarkan(SumberCatatan("daring", lambda permohonan: [(butir_id, Catatan(...)), ...]))
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.tampilan.registri import Registri

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan


@dataclass(frozen=True)
class Catatan:
    """Words somebody wrote about one row."""

    judul: str
    isi: str
    pada: dt.datetime


@dataclass(frozen=True)
class SumberCatatan:
    """One source; ``ambil`` answers with pairs of the row's key and a note, newest first, in one query."""

    kode: str
    ambil: Callable[[Permohonan], Iterable[tuple[int, Catatan]]]
    izin: str = ""
    urutan: int = 100


catatan_butir: Registri[SumberCatatan] = Registri("catatan butir permohonan")


def catatan_per_butir(permohonan: Permohonan) -> dict[int, list[Catatan]]:
    """All notes by row."""
    isi: defaultdict[int, list[Catatan]] = defaultdict(list)
    for sumber in catatan_butir.semua():
        for butir_id, catatan in sumber.ambil(permohonan):
            isi[butir_id].append(catatan)
    return dict(isi)
