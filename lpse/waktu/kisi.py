"""The calendar as months and days to look at."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
from lpse.waktu.enums import IKON_JENIS, NADA_JENIS, JenisHari
from lpse.waktu.pustaka import PERKIRAAN

if TYPE_CHECKING:
    from lpse.waktu.mesin import HariKalender, Kalender

TAHUN_TAMPIL = range(2010, 2100)
_BULAN_SETAHUN = 12


@dataclass(frozen=True)
class Tanda:
    """Why a day is not like the others: word, icon and tone of the kind, and what it is called."""

    jenis: str
    nama: str
    kunci: int = 0  # of the row that says so; 0 for the library

    @property
    def label(self) -> str:
        return JenisHari(self.jenis).label

    @property
    def ikon(self) -> str:
        return IKON_JENIS[self.jenis]

    @property
    def nada(self) -> str:
        return NADA_JENIS[self.jenis]

    @property
    def perkiraan(self) -> bool:
        return PERKIRAAN in self.nama


@dataclass(frozen=True)
class Kotak:
    """One day of a month's grid."""

    tanggal: date
    jam: str
    tanda: tuple[Tanda, ...]
    kini: bool

    @property
    def nama_hari(self) -> str:
        return bahasa.nama_hari(self.tanggal)

    @property
    def buka(self) -> bool:
        return bool(self.jam)

    @property
    def libur(self) -> bool:
        """Whether the day is coloured as a day off."""
        return not self.buka and any(t.jenis in {JenisHari.LIBUR_NASIONAL, JenisHari.CUTI_BERSAMA} for t in self.tanda)


@dataclass(frozen=True)
class Bulan:
    """A month as weeks of days; None where the week belongs to a neighbour."""

    awal: date
    pekan: tuple[tuple[Kotak | None, ...], ...]

    @property
    def nama(self) -> str:
        return f"{bahasa.BULAN[self.awal.month - 1]} {self.awal.year}"

    @property
    def nama_saja(self) -> str:
        return bahasa.BULAN[self.awal.month - 1]

    @property
    def kotak(self) -> list[Kotak]:
        return [k for p in self.pekan for k in p if k is not None]

    @property
    def hari_kerja(self) -> int:
        return sum(k.buka for k in self.kotak)

    @property
    def bertanda(self) -> list[Kotak]:
        return [k for k in self.kotak if k.tanda]

    @property
    def sebelum(self) -> date | None:
        return _bila_tampil((self.awal - timedelta(days=1)).replace(day=1))

    @property
    def sesudah(self) -> date | None:
        return _bila_tampil((self.awal + timedelta(days=31)).replace(day=1))


def _bila_tampil(hari: date) -> date | None:
    return hari if hari.year in TAHUN_TAMPIL else None


def tanda_hari(hari: HariKalender) -> tuple[Tanda, ...]:
    """Own rules first; the library's name only when no own row of that kind says it."""
    tanda = [Tanda(a.jenis, a.keterangan, a.kunci) for a in hari.aturan]
    if hari.libur is not None and hari.libur.jenis not in {t.jenis for t in tanda}:
        tanda.append(Tanda(hari.libur.jenis, hari.libur.nama))
    return tuple(tanda)


def jam_hari(hari: HariKalender) -> str:
    """«08.00–12.00, 13.00–16.00», "" when closed."""
    return ", ".join(f"{s.mulai:%H.%M}–{s.selesai:%H.%M}" for s in hari.sela)


def kotak(kalender: Kalender, tanggal: date) -> Kotak:
    hari = kalender.hari(tanggal)
    jam = f"{hari.sela[0].mulai:%H.%M}–{hari.sela[-1].selesai:%H.%M}" if hari.sela else ""
    return Kotak(tanggal, jam, tanda_hari(hari), tanggal == bahasa.hari_ini())


def susun_bulan(kalender: Kalender, awal: date) -> Bulan:
    """The month that begins on ``awal``, weeks from Monday."""
    pekan = calendar.Calendar().monthdatescalendar(awal.year, awal.month)
    return Bulan(
        awal, tuple(tuple(kotak(kalender, h) if h.month == awal.month else None for h in satu) for satu in pekan)
    )


def susun_tahun(kalender: Kalender, tahun: int) -> list[Bulan]:
    return [susun_bulan(kalender, date(tahun, b, 1)) for b in range(1, _BULAN_SETAHUN + 1)]


def hari_dilewati(kalender: Kalender, dari: date, sampai: date, terbanyak: int = 31) -> Iterator[Kotak]:
    """Days between two dates that are closed or special, the first ``terbanyak``: why an answer is what it is."""
    hari, jumlah = min(dari, sampai), 0
    while hari <= max(dari, sampai) and jumlah < terbanyak:
        satu = kotak(kalender, hari)
        if satu.tanda or not satu.buka:
            jumlah += 1
            yield satu
        hari += timedelta(days=1)
