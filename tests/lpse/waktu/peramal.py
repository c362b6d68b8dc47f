"""The slow oracle: walks every minute on a wall clock, and shares no line with the calendar's arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MENIT = timedelta(minutes=1)
Selang = tuple[time, time]


@dataclass
class Peramal:
    """What the office decided, as plain as it can be written down."""

    zona: ZoneInfo
    mingguan: Mapping[int, list[Selang]]
    libur: set[date] = field(default_factory=set)
    tetap_buka: set[date] = field(default_factory=set)
    tutup_sehari: set[date] = field(default_factory=set)
    tutup_jam: dict[date, list[Selang]] = field(default_factory=dict)
    buka_jam: dict[date, list[Selang]] = field(default_factory=dict)
    jam_khusus: list[tuple[date, date, Mapping[int, list[Selang]]]] = field(default_factory=list)

    def pukul_buka(self, hari: date, pukul: time) -> bool:
        """Whether the office is open when that day's wall clock shows this."""
        if hari in self.tutup_sehari or _di_dalam(pukul, self.tutup_jam.get(hari, [])):
            return False
        if _di_dalam(pukul, self.buka_jam.get(hari, [])):
            return True
        if hari in self.libur and hari not in self.tetap_buka:
            return False
        pekan = next((isi for awal, akhir, isi in self.jam_khusus if awal <= hari <= akhir), self.mingguan)
        return _di_dalam(pukul, pekan.get(hari.weekday(), []))

    def menit_buka(self, awal: datetime, akhir: datetime) -> list[datetime]:
        """Every open minute from ``awal`` (whole minute) up to ``akhir``.

        Where the clock is put back, the second pass counts as if the clock had stood still at its farthest.
        """
        saat = _awal_hari_sebelumnya(awal, self.zona)
        hasil: list[datetime] = []
        hari, terjauh = date.min, time.min
        while saat < akhir:
            lokal = saat.astimezone(self.zona)
            if lokal.date() > hari:
                hari, terjauh = lokal.date(), lokal.time()
            elif lokal.date() == hari:
                terjauh = max(terjauh, lokal.time())
            if saat >= awal and self.pukul_buka(hari, terjauh):
                hasil.append(saat)
            saat += MENIT
        return hasil

    def selisih(self, dari: datetime, sampai: datetime) -> timedelta:
        dari, sampai = dari.astimezone(UTC), sampai.astimezone(UTC)
        if sampai < dari:
            return -self.selisih(sampai, dari)
        return MENIT * len(self.menit_buka(dari, sampai))

    def tambah(self, mulai: datetime, menit: int, sampai: datetime) -> datetime | None:
        """End of the ``menit``-th open minute after ``mulai``; None when it lies beyond ``sampai``."""
        terbuka = self.menit_buka(mulai.astimezone(UTC), sampai.astimezone(UTC))
        return terbuka[menit - 1] + MENIT if menit <= len(terbuka) else None

    def mundur(self, mulai: datetime, menit: int, sejak: datetime) -> datetime | None:
        """Begin of the ``menit``-th open minute before ``mulai``; None when it lies before ``sejak``."""
        terbuka = self.menit_buka(sejak.astimezone(UTC), mulai.astimezone(UTC))
        return terbuka[-menit] if menit <= len(terbuka) else None


def _di_dalam(pukul: time, selang: list[Selang]) -> bool:
    return any(a <= pukul < b for a, b in selang)


def _awal_hari_sebelumnya(saat: datetime, zona: ZoneInfo) -> datetime:
    """A minute before that day's midnight on which to start, so that the farthest reading of the day is known."""
    lokal = saat.astimezone(zona)
    return datetime.combine(lokal.date() - timedelta(days=1), time(12), tzinfo=zona).astimezone(UTC)
