"""Pure rules: what a figure, a moment and a day are worth. No database, no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from infrastruktur.pemantauan.enums import Keadaan, Metrik

if TYPE_CHECKING:
    from infrastruktur.perangkat.models import Server

#: Without a sample for longer than this a server is *tidak terjangkau*, never silently fine.
BATAS_SENYAP = dt.timedelta(minutes=15)
SELANG = dt.timedelta(minutes=5)
#: Holes that add up to more than this make a day *perhatian*.
BATAS_HILANG_MENIT = 60
_PER_JAM = 12
#: An hour with fewer samples does not speak for the hour (a start-up, a build, an agent just come back).
SAMPEL_SEJAM_MIN = 6


@dataclass(frozen=True)
class AngkaHari:
    """One figure over one day, from the hourly roll-up."""

    metrik: str
    kait: str
    maksimum: float
    rata_jam_tertinggi: float | None  # of hours with enough samples to speak for the hour
    terpakai: int | None = None
    total: int | None = None

    @property
    def kunci(self) -> str:
        return f"{self.metrik}:{self.kait}"

    @property
    def dinilai(self) -> float:
        """The figure that is held against the threshold.

        Load is judged on its worst whole hour: a backup that keeps every core busy for five minutes is no reason to buy
        a processor. A disk or memory that was full for five minutes was full.
        """
        if self.metrik == Metrik.CPU:
            return self.rata_jam_tertinggi or 0.0
        return self.maksimum


@dataclass(frozen=True)
class JamHari:
    """How much of a day was measured."""

    jumlah_sampel: int = 0
    menit_terukur: int = 0
    sampel_terakhir: dt.datetime | None = None


@dataclass(frozen=True)
class HasilHari:
    """What goes into the daily record."""

    keadaan: Keadaan
    metrik_kritis: list[str] = field(default_factory=list)
    kolom: dict[str, object] = field(default_factory=dict)
    kritis: list[AngkaHari] = field(default_factory=list)


def keadaan_angka(ambang: tuple[int, int] | None, nilai: float) -> Keadaan:
    """State of one figure: at the threshold counts as past it."""
    if ambang is None or nilai < ambang[0]:
        return Keadaan.NORMAL
    return Keadaan.WASPADA if nilai < ambang[1] else Keadaan.KRITIS


def senyap(terakhir: dt.datetime | None, sekarang: dt.datetime) -> bool:
    """Whether the server has been silent for longer than it may."""
    return terakhir is None or sekarang - terakhir > BATAS_SENYAP


def nilai_hari(
    server: Server, angka: Iterable[AngkaHari], jam: JamHari, *, mulai: dt.datetime, selesai: dt.datetime
) -> HasilHari:
    """Judge one day from ``mulai`` to ``selesai`` (now, while the day still runs)."""
    angka = list(angka)
    kritis = [a for a in angka if keadaan_angka(server.ambang(a.metrik), a.dinilai) == Keadaan.KRITIS]
    waspada = any(keadaan_angka(server.ambang(a.metrik), a.dinilai) == Keadaan.WASPADA for a in angka)
    hilang = menit_hilang(jam, mulai, selesai)
    if kritis:
        keadaan = Keadaan.KRITIS
    elif senyap(jam.sampel_terakhir, selesai):
        keadaan = Keadaan.TIDAK_TERJANGKAU
    elif waspada or hilang > BATAS_HILANG_MENIT:
        keadaan = Keadaan.WASPADA
    else:
        keadaan = Keadaan.NORMAL
    kolom: dict[str, object] = {
        **_terburuk(angka),
        "jumlah_sampel": jam.jumlah_sampel,
        "menit_hilang": hilang,
        "sampel_terakhir": jam.sampel_terakhir,
    }
    return HasilHari(keadaan, sorted(a.kunci for a in kritis), kolom, kritis)


def menit_hilang(jam: JamHari, mulai: dt.datetime, selesai: dt.datetime) -> int:
    """Minutes of the span without a sample; one interval of grace, because the last one may still be under way."""
    seharusnya = int((selesai - mulai).total_seconds() // 60)
    hilang = seharusnya - jam.menit_terukur
    return hilang if hilang > SELANG.total_seconds() // 60 else 0


def menit_terukur(sampel_per_jam: Iterable[int]) -> int:
    """Minutes covered by so many samples in each hour; more than twelve an hour (measured by hand) cover no more."""
    return sum(min(n, _PER_JAM) for n in sampel_per_jam) * int(SELANG.total_seconds() // 60)


def _terburuk(angka: list[AngkaHari]) -> dict[str, object]:
    def puncak(metrik: str) -> AngkaHari | None:
        calon = [a for a in angka if a.metrik == metrik]
        return max(calon, key=lambda a: (a.dinilai, a.kait)) if calon else None

    disk, inode, ram, swap, cpu = (puncak(m) for m in (Metrik.DISK, Metrik.INODE, Metrik.RAM, Metrik.SWAP, Metrik.CPU))
    return {
        "disk_persen": disk.maksimum if disk else None,
        "disk_kait": disk.kait if disk else "",
        "disk_terpakai": disk.terpakai if disk else None,
        "disk_total": disk.total if disk else None,
        "inode_persen": inode.maksimum if inode else None,
        "ram_persen": ram.maksimum if ram else None,
        "ram_total": ram.total if ram else None,
        "swap_persen": swap.maksimum if swap else None,
        "cpu_persen": (cpu.maksimum if cpu.rata_jam_tertinggi is None else cpu.rata_jam_tertinggi) if cpu else None,
    }
