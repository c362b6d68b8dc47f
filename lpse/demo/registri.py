"""Registry of the demo office: each duty fills its own share, in the declared order, from one seeded dice.

A duty package declares in its ``demo.py``::

    @demo(kode="infrastruktur.perangkat", urutan=200)
    def isi(konteks: KonteksDemo) -> None:
        ...

Order by convention: 100 the office and its people (kernel), 200 things (servers), 300 what happened to them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from django.db import connection, transaction
from django.utils import timezone

from lpse.berkas.simpanan import sinkron_di_akhir
from lpse.pungut import jarang_memungut

if TYPE_CHECKING:
    from datetime import datetime

Skala = Literal["kecil", "sedang", "besar"]
SKALA: tuple[Skala, ...] = ("kecil", "sedang", "besar")
BENIH_BAWAAN = 2010
T = TypeVar("T")


def _diam(_pesan: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class KonteksDemo:
    """What a share of the demo office may use: size, dice, reference time, a voice, and what earlier shares made."""

    skala: Skala
    acak: random.Random
    sekarang: datetime
    lapor: Callable[[str], None] = _diam
    bersama: dict[str, Any] = field(default_factory=dict)

    def pilih(self, *, kecil: T, sedang: T, besar: T) -> T:
        """The value that belongs to this size."""
        return {"kecil": kecil, "sedang": sedang, "besar": besar}[self.skala]


Pengisi = Callable[[KonteksDemo], None]


@dataclass(frozen=True)
class BagianDemo:
    kode: str
    urutan: int
    isi: Pengisi


BAGIAN: dict[str, BagianDemo] = {}


def demo(*, kode: str, urutan: int) -> Callable[[Pengisi], Pengisi]:
    """Register one share of the demo office."""

    def hias(fungsi: Pengisi) -> Pengisi:
        if kode in BAGIAN:
            raise ValueError(f"Bagian demo {kode!r} sudah terdaftar.")
        BAGIAN[kode] = BagianDemo(kode, urutan, fungsi)
        return fungsi

    return hias


def terurut() -> list[BagianDemo]:
    return sorted(BAGIAN.values(), key=lambda b: (b.urutan, b.kode))


@contextmanager
def _satu_kesatuan() -> Iterator[None]:
    """One transaction without steps in it: whatever goes wrong undoes the whole office anyway.

    Each of the thousand services called here is atomic by itself; marking and releasing a point for every one of them
    would be a third of all statements.
    """
    asli = connection.features.uses_savepoints
    with jarang_memungut(), transaction.atomic(), sinkron_di_akhir():
        connection.features.uses_savepoints = False
        try:
            yield
        finally:
            connection.features.uses_savepoints = asli


def jalankan(
    skala: Skala,
    benih: int = BENIH_BAWAAN,
    *,
    sekarang: datetime | None = None,
    lapor: Callable[[str], None] = _diam,
) -> KonteksDemo:
    """Fill the office, all or nothing; the same ``benih`` and ``sekarang`` give the same rows.

    Each share gets its own dice (seeded by its code), so that a new share does not change what the others make.
    """
    bersama: dict[str, Any] = {}
    waktu = sekarang or timezone.now()
    with _satu_kesatuan():
        for bagian in terurut():
            acak = random.Random(f"{benih}:{bagian.kode}")  # noqa: S311 - made-up data, not secrets
            bagian.isi(KonteksDemo(skala, acak, waktu, lapor, bersama))
    return KonteksDemo(skala, random.Random(benih), waktu, lapor, bersama)  # noqa: S311 - as above
