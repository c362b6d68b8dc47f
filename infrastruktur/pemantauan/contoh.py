"""Figures of the demo office's servers: made up, the same for the same server and moment.

So history and the running office fit together. Only servers marked ``contoh`` (by the demo alone) are measured this
way, and their page says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING
from zlib import crc32

from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.pemantauan.pengukur import Ukuran

if TYPE_CHECKING:
    from infrastruktur.perangkat.models import Server

GB = 1024**3
_DAUR = 80  # days from one start of a growing disk to the next
_DIBERSIHKAN = 52  # day of the cycle on which somebody makes room
_WITA = dt.timedelta(hours=8)  # the demo office's working day, for the shape of its load


@dataclass(frozen=True)
class Cakram:
    kait: str
    total: int
    awal: float  # percent at the start of a cycle
    laju: float  # percent per day


@dataclass(frozen=True)
class Mesin:
    """What a demo server looks like."""

    inti: int
    ram: int
    ram_persen: float
    beban_malam: float
    beban_kerja: float
    cakram: tuple[Cakram, ...]


MESIN: dict[str, Mesin] = {
    "spse-app": Mesin(
        16, 64 * GB, 58, 9, 34, (Cakram("/", 200 * GB, 38, 0.02), Cakram("/var/lib/spse", 500 * GB, 51, 0.05))
    ),
    "spse-db": Mesin(12, 32 * GB, 60, 8, 24, (Cakram("/", 200 * GB, 43, 0.02), Cakram("/data", 1000 * GB, 53.4, 0.74))),
    "cadangan": Mesin(
        8, 16 * GB, 41, 12, 15, (Cakram("/", 100 * GB, 31, 0.01), Cakram("/cadangan", 4000 * GB, 62, 0.04))
    ),
}
_LAIN = Mesin(4, 8 * GB, 52, 6, 18, (Cakram("/", 120 * GB, 47, 0.03),))


@dataclass(frozen=True)
class PengukurContoh:
    """A probe that answers with made-up figures for one moment."""

    kode: str
    sejak: dt.date
    waktu: dt.datetime

    def ukur(self) -> list[Ukuran]:
        mesin = MESIN.get(self.kode, _LAIN)
        lokal = self.waktu.astimezone(dt.UTC) + _WITA
        hari = (lokal.replace(tzinfo=None) - dt.datetime.combine(self.sejak, dt.time.min)) / dt.timedelta(days=1)
        kerja = _kesibukan(lokal)
        beban = mesin.beban_malam + mesin.beban_kerja * kerja
        ram = mesin.ram_persen + 7 * kerja + 1.5 * self._goyang("ram")
        hasil = [
            Ukuran(Metrik.CPU, round(max(1.0, beban * (1 + 0.25 * self._goyang("cpu"))), 2), total=mesin.inti),
            Ukuran(Metrik.RAM, round(ram, 2), terpakai=int(mesin.ram * ram / 100), total=mesin.ram),
            Ukuran(Metrik.SWAP, round(4 + 2 * kerja, 2), terpakai=int(8 * GB * (4 + 2 * kerja) / 100), total=8 * GB),
            Ukuran(Metrik.UPTIME, float(int(hari % 45 * 86400))),
        ]
        for cakram in mesin.cakram:
            naik = cakram.awal + cakram.laju * _tumbuh(hari % _DAUR)
            napas = cakram.laju * self._goyang(cakram.kait, int(hari)) * 0.9  # a day's work more or less
            persen = round(min(97.5, naik + napas + 0.05 * self._goyang(cakram.kait)), 2)
            inode = round(4 + persen / 12, 2)
            berkas = cakram.total // 16384
            hasil += [
                Ukuran(Metrik.DISK, persen, cakram.kait, int(cakram.total * persen / 100), cakram.total),
                Ukuran(Metrik.INODE, inode, cakram.kait, int(berkas * inode / 100), berkas),
            ]
        return hasil

    def _goyang(self, apa: str, tanda: int | None = None) -> float:
        """Noise in [-1, 1], fixed by server, figure and moment (or the given mark)."""
        saat = int(self.waktu.timestamp()) // 300 if tanda is None else tanda
        return crc32(f"{self.kode}{apa}{saat}".encode()) / 2**31 - 1


def pengukur_contoh(server: Server, waktu: dt.datetime) -> PengukurContoh:
    return PengukurContoh(server.kode, server.dipantau_sejak, waktu)


def _tumbuh(fase: float) -> float:
    """Days of growth at a day of the cycle: it fills, turns critical for a few days, is cleaned up, and rests."""
    return fase if fase <= _DIBERSIHKAN else (fase - _DIBERSIHKAN) * 0.1


def _kesibukan(lokal: dt.datetime) -> float:
    """0 at night, 1 at the height of a working day; a fifth of that on weekends."""
    jam = lokal.hour + lokal.minute / 60
    puncak = exp(-(((jam - 10.5) / 2.2) ** 2)) + 0.8 * exp(-(((jam - 14.5) / 1.8) ** 2))
    return puncak * (1.0 if lokal.weekday() < 5 else 0.2)  # noqa: PLR2004 - Monday to Friday
