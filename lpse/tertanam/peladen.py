"""The door to the embedded servers, for bin/serve's processes, bin/bench and the tests."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from lpse.tertanam import alamat
from lpse.tertanam.postgres import PeladenPostgres
from lpse.tertanam.redis import PeladenRedis

if TYPE_CHECKING:
    from lpse.tertanam.pengguna import Lapor

Bagian = Literal["postgres", "redis"]


def lapor_layar(teks: str) -> None:
    """One line on standard error: what is being done, for the person at the screen."""
    sys.stderr.write(f"{teks}\n")
    sys.stderr.flush()


class Tertanam:
    """PostgreSQL and Redis of one data folder, as a context manager.

    ``cepat`` (tests) trades safety for speed. Start it in the main thread: the servers end when that thread does, so
    that a killed run leaves nothing behind. A second one on the same folder raises :class:`SudahBerjalan`.
    """

    def __init__(
        self,
        var: Path,
        cepat: bool = False,  # noqa: FBT001, FBT002 - tests read Tertanam(var, cepat=True)
        *,
        bagian: tuple[Bagian, ...] = ("postgres", "redis"),
        lapor: Lapor = lapor_layar,
    ) -> None:
        self.var = var.resolve()
        self._peladen: list[PeladenPostgres | PeladenRedis] = []
        if "postgres" in bagian:
            self._peladen.append(PeladenPostgres(self.var, cepat=cepat, lapor=lapor))
        if "redis" in bagian:
            self._peladen.append(PeladenRedis(self.var, cepat=cepat, lapor=lapor))

    def mulai(self) -> None:
        """Start all parts; returns when each answers.  Raises: SudahBerjalan, TertanamGalat."""
        try:
            for peladen in self._peladen:
                peladen.mulai()
        except BaseException:
            self.henti()
            raise

    def henti(self) -> None:
        """Stop all parts, last first; harmless when they are stopped already."""
        for peladen in reversed(self._peladen):
            peladen.henti()

    def mati(self) -> str | None:
        """Name of a part that ended by itself, None while all is well."""
        for peladen in self._peladen:
            if peladen.proses is not None and not peladen.proses.hidup():
                return peladen.proses.nama
        return None

    @property
    def database_url(self) -> str:
        return alamat.database_url(self.var)

    @property
    def redis_url(self) -> str:
        return alamat.redis_url(self.var)

    def __enter__(self) -> Self:
        self.mulai()
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, nilai: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self.henti()
