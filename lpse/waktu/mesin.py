"""The office calendar as arithmetic: pure, without a database, exact to the microsecond.

A calendar year becomes, on first need, a sorted table of openings with running totals; every question afterwards is a
binary search in it, so that a deadline years away costs as little as one this afternoon.

An opening stands on the wall clock of the office's zone. It begins at the first instant at which that day's clock shows
its start or later, and ends at the first instant at which the clock shows its end or later. In the Indonesian zones
that is simply the clock; where clocks are put forward and back (a zone with summer time) it still is one instant each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from lpse.galat import AturanDilanggar
from lpse.waktu.enums import LIBUR, JenisHari
from lpse.waktu.keadaan import KeadaanKantor, keadaan_kantor

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

#: The years the arithmetic answers for; beyond them a mistyped figure is likelier than a deadline.
TAHUN_AWAL = 1970
TAHUN_AKHIR = 2199
_AWAL_MASA = datetime(1970, 1, 1, tzinfo=UTC)
_MIKRO = timedelta(microseconds=1)
_DETIK = timedelta(seconds=1)
_HARI = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Sela:
    """One uninterrupted opening on the wall clock, end excluded."""

    mulai: time
    selesai: time


Mingguan = Mapping[int, tuple[Sela, ...]]


@dataclass(frozen=True)
class Aturan:
    """What the office decided for some days. ``sela``: hours of an opening, or of a closure (empty: the whole day)."""

    jenis: str
    mulai: date
    selesai: date
    sela: tuple[Sela, ...] = ()
    mingguan: Mingguan = field(default_factory=dict)  # jam_khusus only
    keterangan: str = ""
    kunci: int = 0


@dataclass(frozen=True)
class Libur:
    """A free day that the library of national holidays knows."""

    jenis: str
    nama: str


@dataclass(frozen=True)
class HariKalender:
    """One day as the calendar sees it: its openings, and what made them so."""

    tanggal: date
    sela: tuple[Sela, ...]
    aturan: tuple[Aturan, ...] = ()
    libur: Libur | None = None

    @property
    def buka(self) -> bool:
        return bool(self.sela)


def tanpa_libur(_tahun: int) -> Mapping[date, Libur]:
    """No national holidays at all."""
    return {}


def gabung(sela: Iterable[Sela]) -> tuple[Sela, ...]:
    """Sorted, overlapping and touching openings made one, empty ones dropped."""
    hasil: list[Sela] = []
    for satu in sorted(s for s in sela if s.mulai < s.selesai):
        if hasil and satu.mulai <= hasil[-1].selesai:
            hasil[-1] = Sela(hasil[-1].mulai, max(hasil[-1].selesai, satu.selesai))
        else:
            hasil.append(satu)
    return tuple(hasil)


def kurangi(sela: Iterable[Sela], tutup: Iterable[Sela]) -> tuple[Sela, ...]:
    """Openings without the closed hours."""
    sisa = list(sela)
    for buang in tutup:
        sisa = [
            potong
            for satu in sisa
            for potong in (
                Sela(satu.mulai, min(satu.selesai, buang.mulai)),
                Sela(max(satu.mulai, buang.selesai), satu.selesai),
            )
        ]
        sisa = list(gabung(sisa))
    return tuple(sisa)


def saat_pertama(zona: ZoneInfo, tanggal: date, jam: time) -> datetime:
    """The first instant (UTC) at which that day's wall clock shows ``jam`` or later."""
    lokal = datetime.combine(tanggal, jam, tzinfo=zona)
    utc = lokal.astimezone(UTC)
    dinding = lokal.replace(tzinfo=None)
    if utc.astimezone(zona).replace(tzinfo=None) == dinding:
        return utc
    # The clock never shows it: it was put forward over this time. The instant of that jump lies in between.
    bawah, atas = lokal.replace(fold=1, microsecond=0).astimezone(UTC), utc
    while atas - bawah > _DETIK:
        tengah = bawah + (atas - bawah) // 2
        tengah = max(tengah.replace(microsecond=0), bawah + _DETIK)
        if tengah.astimezone(zona).replace(tzinfo=None) >= dinding:
            atas = tengah
        else:
            bawah = tengah
    return atas


def _mikro(saat: datetime) -> int:
    if saat.tzinfo is None:
        raise ValueError("Waktu tanpa zona tidak dapat dihitung.")
    return (saat - _AWAL_MASA) // _MIKRO


@dataclass(frozen=True)
class _Tahun:
    """A year's openings in microseconds since 1970, with running totals before each."""

    mulai: list[int]
    selesai: list[int]
    sebelum: list[int]  # one longer: the last is the year's total
    hari: list[date]  # working days

    @property
    def jumlah(self) -> int:
        return self.sebelum[-1]

    def sampai(self, saat: int) -> int:
        """Working microseconds of this year before the instant."""
        i = bisect_right(self.mulai, saat) - 1
        if i < 0:
            return 0
        return self.sebelum[i] + min(saat, self.selesai[i]) - self.mulai[i]


class Kalender:
    """Working time of one office. Immutable; answers in the office's zone, takes any zone."""

    def __init__(
        self,
        *,
        zona: ZoneInfo,
        mingguan: Mingguan,
        aturan: Iterable[Aturan] = (),
        libur: Callable[[int], Mapping[date, Libur]] = tanpa_libur,
        versi: str = "",
    ) -> None:
        self.zona = zona
        self.versi = versi
        self.mingguan: Mingguan = {hari: gabung(sela) for hari, sela in mingguan.items()}
        self.aturan = tuple(aturan)
        self._libur = libur
        self._tabel: dict[int, _Tahun] = {}
        self._per_hari: dict[int, dict[date, list[Aturan]]] = {}

    # --- days -----------------------------------------------------------------------------------------------------

    def hari(self, tanggal: date) -> HariKalender:
        """The day with its openings. A closure wins over everything; a special opening over every holiday."""
        aturan = tuple(self._aturan_tahun(tanggal.year).get(tanggal, ()))
        libur = self._libur(tanggal.year).get(tanggal)
        jenis = {a.jenis for a in aturan}
        khusus = next((a.mingguan for a in aturan if a.jenis == JenisHari.JAM_KHUSUS), self.mingguan)
        bebas = JenisHari.TETAP_BUKA not in jenis and (libur is not None or bool(jenis & LIBUR))
        sela = () if bebas else khusus.get(tanggal.weekday(), ())
        tambahan = [s for a in aturan if a.jenis == JenisHari.PEMBUKAAN for s in a.sela]
        for tutup in (a for a in aturan if a.jenis == JenisHari.PENUTUPAN):
            if not tutup.sela:
                return HariKalender(tanggal, (), aturan, libur)
        tertutup = [s for a in aturan if a.jenis == JenisHari.PENUTUPAN for s in a.sela]
        return HariKalender(tanggal, kurangi(gabung([*sela, *tambahan]), tertutup), aturan, libur)

    def jam_buka(self, tanggal: date) -> list[tuple[datetime, datetime]]:
        """The openings of a day as instants in the office's zone, lunch left out."""
        return [
            (self._ke_zona(mulai), self._ke_zona(selesai))
            for mulai, selesai in self._selang(tanggal)
            if mulai < selesai
        ]

    def hari_kerja(self, tanggal: date) -> bool:
        """Whether the office is open at all on that day, special openings included."""
        return self.hari(tanggal).buka

    def tambah_hari_kerja(self, tanggal: date, n: int) -> date:
        """The ``n``-th working day after the date (before it when negative); 0: the date itself, or the next one.

        Raises: AturanDilanggar when the calendar never opens.
        """
        if n == 0:
            return tanggal if self.hari_kerja(tanggal) else self.tambah_hari_kerja(tanggal, 1)
        tahun = self._periksa_tahun(tanggal.year)
        hari = self._tahun(tahun).hari
        letak = bisect_right(hari, tanggal) + n - 1 if n > 0 else bisect_left(hari, tanggal) + n
        while letak >= len(hari):
            letak -= len(hari)
            tahun = self._langkah(tahun, 1)
            hari = self._tahun(tahun).hari
        while letak < 0:
            tahun = self._langkah(tahun, -1)
            hari = self._tahun(tahun).hari
            letak += len(hari)
        return hari[letak]

    def selisih_hari_kerja(self, dari: date, sampai: date) -> int:
        """Working days after ``dari`` up to and including ``sampai``; negative when they lie the other way round."""
        if sampai < dari:
            return -self.selisih_hari_kerja(sampai, dari)
        self._periksa_tahun(dari.year)
        self._periksa_tahun(sampai.year)
        jumlah = sum(len(self._tahun(t).hari) for t in range(dari.year, sampai.year))
        akhir, awal = self._tahun(sampai.year).hari, self._tahun(dari.year).hari
        return jumlah + bisect_right(akhir, sampai) - bisect_right(awal, dari)

    # --- instants ---------------------------------------------------------------------------------------------------

    def buka(self, saat: datetime) -> bool:
        """Whether the office is open at that instant."""
        return self._sela_pada(_mikro(saat)) is not None

    def selisih_jam_kerja(self, dari: datetime, sampai: datetime) -> timedelta:
        """Working time between two instants; negative when ``sampai`` lies before ``dari``."""
        a, b = _mikro(dari), _mikro(sampai)
        if b < a:
            return -self.selisih_jam_kerja(sampai, dari)
        tahun_a, tahun_b = self._tahun_dari(dari), self._tahun_dari(sampai)
        utuh = sum(self._tahun(t).jumlah for t in range(tahun_a, tahun_b))
        return timedelta(microseconds=utuh + self._tahun(tahun_b).sampai(b) - self._tahun(tahun_a).sampai(a))

    def tambah_jam_kerja(self, mulai: datetime, lama: timedelta) -> datetime:
        """The first instant by which so much working time has passed; negative: the last instant before.

        Four hours from 12.00 end at 16.00 that day, not at 08.00 the next. Nothing added gives the instant itself.
        Raises: AturanDilanggar when the calendar never opens, or beyond the year 2199.
        """
        sisa, saat = lama // _MIKRO, _mikro(mulai)
        tahun = self._tahun_dari(mulai)
        if sisa == 0:
            return mulai.astimezone(self.zona)
        tabel = self._tahun(tahun)
        target = tabel.sampai(saat) + sisa
        while target > tabel.jumlah:
            target -= tabel.jumlah
            tahun = self._langkah(tahun, 1)
            tabel = self._tahun(tahun)
        while target < 0:
            tahun = self._langkah(tahun, -1)
            tabel = self._tahun(tahun)
            target += tabel.jumlah
        i = (bisect_left if sisa > 0 else bisect_right)(tabel.sebelum, target) - 1
        return self._ke_zona(tabel.mulai[i] + target - tabel.sebelum[i])

    def berikutnya_buka(self, saat: datetime) -> datetime:
        """The instant itself when the office is open, else the next opening. Raises: AturanDilanggar as above."""
        mikro, tahun = _mikro(saat), self._tahun_dari(saat)
        if self._sela_pada(mikro) is not None:
            return saat.astimezone(self.zona)
        tabel = self._tahun(tahun)
        i = bisect_right(tabel.mulai, mikro)
        while i >= len(tabel.mulai):
            tahun = self._langkah(tahun, 1)
            tabel, i = self._tahun(tahun), 0
        return self._ke_zona(tabel.mulai[i])

    def keadaan(self, saat: datetime) -> KeadaanKantor:
        """Whether the office is open at that instant, with a sentence for people."""
        return keadaan_kantor(self, saat)

    # --- tables -----------------------------------------------------------------------------------------------------

    @cached_property
    def _tahun_aturan(self) -> tuple[int, int]:
        """First and last year of the office's own rules."""
        tahun = [t for a in self.aturan for t in (a.mulai.year, a.selesai.year)]
        return (min(tahun), max(tahun)) if tahun else (TAHUN_AKHIR, TAHUN_AWAL)

    def _langkah(self, tahun: int, arah: int) -> int:
        """The next year in that direction, while there still is something to find."""
        awal, akhir = self._tahun_aturan
        habis = tahun >= akhir if arah > 0 else tahun <= awal
        if habis and not any(self.mingguan.values()):
            raise AturanDilanggar("Kalender kantor tidak memuat jam buka. Isi dahulu jam layanan tiap hari.")
        return self._periksa_tahun(tahun + arah)

    @staticmethod
    def _periksa_tahun(tahun: int) -> int:
        if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
            raise AturanDilanggar(f"Kalender kantor hanya menghitung tahun {TAHUN_AWAL} sampai {TAHUN_AKHIR}.")
        return tahun

    def _tahun_dari(self, saat: datetime) -> int:
        return self._periksa_tahun(saat.astimezone(self.zona).year)

    def _ke_zona(self, mikro: int) -> datetime:
        return (_AWAL_MASA + timedelta(microseconds=mikro)).astimezone(self.zona)

    def _sela_pada(self, mikro: int) -> tuple[int, int] | None:
        tabel = self._tahun(self._tahun_dari(self._ke_zona(mikro)))
        i = bisect_right(tabel.mulai, mikro) - 1
        return (tabel.mulai[i], tabel.selesai[i]) if i >= 0 and mikro < tabel.selesai[i] else None

    def _selang(self, tanggal: date) -> list[tuple[int, int]]:
        return [
            (
                _mikro(saat_pertama(self.zona, tanggal, s.mulai)),
                _mikro(saat_pertama(self.zona, tanggal, s.selesai)),
            )
            for s in self.hari(tanggal).sela
        ]

    def _aturan_tahun(self, tahun: int) -> dict[date, list[Aturan]]:
        if tahun not in self._per_hari:
            isi: dict[date, list[Aturan]] = {}
            for satu in self.aturan:
                hari = max(satu.mulai, date(tahun, 1, 1))
                akhir = min(satu.selesai, date(tahun, 12, 31))
                while hari <= akhir:
                    isi.setdefault(hari, []).append(satu)
                    hari += _HARI
            self._per_hari[tahun] = isi
        return self._per_hari[tahun]

    def _tahun(self, tahun: int) -> _Tahun:
        if tahun not in self._tabel:
            awal = date(tahun, 1, 1)
            hari = [awal + timedelta(days=i) for i in range((date(tahun + 1, 1, 1) - awal).days)]
            kerja = [h for h in hari if self.hari_kerja(h)]
            selang = [(a, b) for h in kerja for a, b in self._selang(h) if a < b]
            sebelum = list(accumulate((b - a for a, b in selang), initial=0))
            self._tabel[tahun] = _Tahun([a for a, _ in selang], [b for _, b in selang], sebelum, kerja)
        return self._tabel[tahun]
