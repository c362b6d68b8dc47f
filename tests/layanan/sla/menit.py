"""Random offices written down minute by minute, and the slow oracle of a ticket: it only ever counts minutes.

Nothing here shares a line with the calendar's or the clock's arithmetic. An office is a list of booleans, one per
minute of twelve days; a ticket is what each of its two clocks was doing in each of those minutes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import compress, islice
from zoneinfo import ZoneInfo

from lpse.waktu.enums import JenisHari
from lpse.waktu.mesin import Aturan, Kalender, Libur, Sela

WITA = ZoneInfo("Asia/Makassar")
MENIT = timedelta(minutes=1)
AWAL = date(2026, 11, 16)  # a Monday
HARI = 12
PANJANG = HARI * 1440
BANYAK_KANTOR = 60
_BIASA = ((8 * 60, 12 * 60), (13 * 60, 16 * 60))
Selang = tuple[tuple[int, int], ...]


def saat(menit: int) -> datetime:
    """The moment of a minute of the window."""
    return datetime.combine(AWAL, time(), tzinfo=WITA) + menit * MENIT


@dataclass(frozen=True)
class Kantor:
    """One office twice: as the arithmetic takes it, and as a list of minutes."""

    kalender: Kalender
    buka: tuple[bool, ...]
    awalan: tuple[int, ...]

    def hitung(self, dari: int, sampai: int) -> int:
        """Open minutes from one minute up to another."""
        return self.awalan[sampai] - self.awalan[dari]

    def ke(self, dari: int, banyak: int) -> int | None:
        """The end of the ``banyak``-th open minute from ``dari``; None when it lies beyond the window."""
        terbuka = compress(range(dari, PANJANG), self.buka[dari:])
        akhir = next(islice(terbuka, banyak - 1, None), None)
        return None if akhir is None else akhir + 1


def _acak_selang(acak: random.Random, banyak: int) -> Selang:
    titik = sorted(acak.sample(range(0, 1440, 5), banyak * 2))
    return tuple(zip(titik[::2], titik[1::2], strict=True))


def _pukul(menit: int) -> time:
    return time(menit // 60, menit % 60)


def _di(menit: int, isi: Selang) -> bool:
    """Whether the wall clock shows it."""
    return any(a <= menit < b for a, b in isi)


def _sela(isi: Selang) -> tuple[Sela, ...]:
    return tuple(Sela(_pukul(a), _pukul(b)) for a, b in isi)


@dataclass(frozen=True)
class _Rancangan:
    """What was drawn for one office."""

    pekan: dict[int, Selang]
    libur: set[date]
    tutup: set[date]
    tutup_jam: dict[date, Selang]
    buka_jam: dict[date, Selang]
    khusus: tuple[date, date, dict[int, Selang]] | None


def _rancang(nomor: int) -> _Rancangan:
    acak = random.Random(nomor)  # noqa: S311 - an office, not a secret
    pekan: dict[int, Selang] = dict.fromkeys(range(5), _BIASA)
    if nomor % 3:
        pekan = {h: _acak_selang(acak, acak.choice((1, 2, 3))) for h in range(7) if acak.random() < 0.8}
    hari = [AWAL + timedelta(days=n) for n in range(HARI)]
    libur = set(acak.sample(hari, acak.randint(0, 2)))
    tutup = set(acak.sample(hari, acak.randint(0, 1)))
    tutup_jam = {h: _acak_selang(acak, 1) for h in acak.sample(hari, acak.randint(0, 2))}
    buka_jam = {h: _acak_selang(acak, 1) for h in acak.sample(hari, acak.randint(0, 2))}
    khusus: tuple[date, date, dict[int, Selang]] | None = None
    if nomor % 4 == 1:
        khusus = (hari[3], hari[6], {h: _acak_selang(acak, 1) for h in range(6)})
    return _Rancangan(pekan, libur, tutup, tutup_jam, buka_jam, khusus)


def _menit_buka(r: _Rancangan) -> list[bool]:
    buka = []
    for satu in (AWAL + timedelta(days=n) for n in range(HARI)):
        tabel = r.khusus[2] if r.khusus and r.khusus[0] <= satu <= r.khusus[1] else r.pekan
        for menit in range(1440):
            if satu in r.tutup or _di(menit, r.tutup_jam.get(satu, ())):
                buka.append(False)
            elif _di(menit, r.buka_jam.get(satu, ())):
                buka.append(True)
            else:
                buka.append(satu not in r.libur and _di(menit, tabel.get(satu.weekday(), ())))
    return buka


def _kalender(r: _Rancangan) -> Kalender:
    aturan = [
        *(Aturan(JenisHari.PENUTUPAN, h, h) for h in r.tutup),
        *(Aturan(JenisHari.PENUTUPAN, h, h, sela=_sela(s)) for h, s in r.tutup_jam.items()),
        *(Aturan(JenisHari.PEMBUKAAN, h, h, sela=_sela(s)) for h, s in r.buka_jam.items()),
    ]
    if r.khusus:
        mulai, akhir, jam = r.khusus
        aturan.append(Aturan(JenisHari.JAM_KHUSUS, mulai, akhir, mingguan={h: _sela(s) for h, s in jam.items()}))
    return Kalender(
        zona=WITA,
        mingguan={h: _sela(s) for h, s in r.pekan.items()},
        aturan=aturan,
        libur=lambda tahun: {h: Libur(JenisHari.LIBUR_NASIONAL, "Libur") for h in r.libur if h.year == tahun},
    )


@cache
def kantor(nomor: int) -> Kantor:
    """The office of this number: lunch or not, Saturdays or not, holidays, closures, openings, other hours."""
    rancangan = _rancang(nomor)
    buka = _menit_buka(rancangan)
    awalan = [0]
    for satu_menit in buka:
        awalan.append(awalan[-1] + satu_menit)
    return Kantor(_kalender(rancangan), tuple(buka), tuple(awalan))


def kantor_biasa(tutup: frozenset[date] = frozenset()) -> Kantor:
    """Monday to Friday 08.00–12.00 and 13.00–16.00, but for these days; the arithmetic reads its own from the rows."""
    buka = tuple(
        hari.weekday() < 5 and hari not in tutup and any(a <= menit < b for a, b in _BIASA)
        for hari in (AWAL + timedelta(days=n) for n in range(HARI))
        for menit in range(1440)
    )
    awalan = [0]
    for satu in buka:
        awalan.append(awalan[-1] + satu)
    return Kantor(Kalender(zona=WITA, mingguan={}), buka, tuple(awalan))


@dataclass
class RamalJam:
    """One clock, remembered as what it did: (minute, does) since it began, and what was frozen at its last finish."""

    sasaran: int
    mulai: int
    tanda: list[tuple[int, str]] = field(default_factory=list)
    beku_kerja: int = 0
    beku_tunggu: int = 0

    def __post_init__(self) -> None:
        self.tanda = [(self.mulai, "jalan")]

    @property
    def laku(self) -> str:
        return self.tanda[-1][1]

    def tandai(self, menit: int, laku: str) -> None:
        self.tanda.append((menit, laku))

    def _ruas(self, kini: int) -> list[tuple[int, int, str]]:
        batas = [m for m, _ in self.tanda[1:]] + [kini]
        return [(m, b, laku) for (m, laku), b in zip(self.tanda, batas, strict=True)]

    def terpakai(self, kantor: Kantor, kini: int) -> int:
        return self.beku_kerja + sum(kantor.hitung(a, b) for a, b, laku in self._ruas(kini) if laku == "jalan")

    def menunggu(self, kantor: Kantor, kini: int) -> int:
        return self.beku_tunggu + sum(kantor.hitung(a, b) for a, b, laku in self._ruas(kini) if laku == "tunggu")

    def selesai(self, kantor: Kantor, menit: int) -> None:
        """What it showed stands from now on, whatever happens to the calendar."""
        self.beku_kerja, self.beku_tunggu = self.terpakai(kantor, menit), self.menunggu(kantor, menit)
        self.tanda = [(menit, "selesai")]

    def tenggat(self, kantor: Kantor, kini: int) -> int | None:
        """When the last minute of the target is, or was, used up, counted one by one; None when nobody can know."""
        sisa = self.sasaran - self.beku_kerja
        for a, b, laku in self._ruas(kini):
            if laku != "jalan":
                continue
            dipakai = kantor.hitung(a, b)
            if dipakai >= sisa:
                return kantor.ke(a, sisa)
            sisa -= dipakai
        return kantor.ke(kini, sisa) if self.laku == "jalan" else None
