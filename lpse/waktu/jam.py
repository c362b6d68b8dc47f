"""The pausable clock as arithmetic: events in, working time, deadline and explanation out. Pure, like ``mesin``.

Only the events are remembered; everything else follows from them and the calendar. A day that is closed afterwards
therefore moves every deadline that is still open. What a finish carries (``terpakai``, ``menunggu``) stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.waktu.enums import AlasanJeda, KataJam, KeadaanJam

if TYPE_CHECKING:
    from lpse.waktu.mesin import Kalender

_K = KeadaanJam
#: From which state an event leads to which.
PERPINDAHAN: dict[tuple[str | None, str], str] = {
    (None, KataJam.MULAI): _K.BERJALAN,
    (_K.BERJALAN, KataJam.JEDA): _K.JEDA,
    (_K.JEDA, KataJam.LANJUT): _K.BERJALAN,
    (_K.BERJALAN, KataJam.UBAH_SASARAN): _K.BERJALAN,
    (_K.JEDA, KataJam.UBAH_SASARAN): _K.JEDA,
    (_K.BERJALAN, KataJam.SELESAI): _K.SELESAI,
    (_K.JEDA, KataJam.SELESAI): _K.SELESAI,
    (_K.SELESAI, KataJam.BUKA_KEMBALI): _K.BERJALAN,
}
_KEADAAN_KATA: dict[str | None, str] = {
    None: "belum dimulai",
    _K.BERJALAN: "sedang berjalan",
    _K.JEDA: "sedang jeda",
    _K.SELESAI: "selesai",
}
_NOL = timedelta()


@dataclass(frozen=True)
class Peristiwa:
    """One thing that happened. ``terpakai`` and ``menunggu`` on a finish: the figures as they stood then."""

    kata: str
    saat: datetime
    sasaran: timedelta | None = None
    alasan: str = ""
    terpakai: timedelta | None = None
    menunggu: timedelta | None = None


@dataclass(frozen=True)
class _Ruas:
    """A stretch between two events in which the clock ran (``alasan`` None) or waited."""

    mulai: datetime
    akhir: datetime | None
    alasan: str | None


@dataclass(frozen=True)
class _Babak:
    """From a start to a finish; reopening begins another."""

    ruas: tuple[_Ruas, ...]
    selesai: Peristiwa | None


@dataclass(frozen=True)
class Hitungan:
    """A clock read at one instant. ``sisa`` is negative once the target is passed."""

    keadaan: str
    saat: datetime
    sasaran: timedelta
    terpakai: timedelta
    menunggu: timedelta
    rincian_tunggu: tuple[tuple[str, timedelta], ...]
    tenggat: datetime | None

    @property
    def sisa(self) -> timedelta:
        return self.sasaran - self.terpakai

    @property
    def lewat(self) -> bool:
        """Whether more than the target was used."""
        return self.terpakai > self.sasaran

    @property
    def persen(self) -> float:
        return self.terpakai / self.sasaran * 100

    @property
    def penjelasan(self) -> str:
        """«3 j 20 m kerja; 2 j menunggu pengguna»."""
        bagian = [f"{lama_singkat(self.terpakai)} kerja"]
        for alasan, lama in self.rincian_tunggu:
            kata = AlasanJeda(alasan).label if alasan else "Menunggu"
            bagian.append(f"{lama_singkat(lama)} {kata[0].lower()}{kata[1:]}")
        return "; ".join(bagian)


def lama_singkat(lama: timedelta) -> str:
    """«3 j 20 m», minutes cut off; «-1 j» for what is overdue."""
    menit = abs(lama) // timedelta(minutes=1)
    jam, sisa = divmod(menit, 60)
    teks = " ".join(s for s in (f"{jam} j" if jam else "", f"{sisa} m" if sisa or not jam else "") if s)
    return f"-{teks}" if lama < _NOL and menit else teks


class Jam:
    """A clock over a calendar. Immutable: ``tambah`` gives a new one."""

    def __init__(self, kalender: Kalender, peristiwa: Iterable[Peristiwa]) -> None:
        """Raises: TransisiBasi for an order that cannot be, AturanDilanggar for a target or time that cannot be."""
        self.kalender = kalender
        self.peristiwa: tuple[Peristiwa, ...] = tuple(peristiwa)
        keadaan: str | None = None
        sebelumnya: Peristiwa | None = None
        for satu in self.peristiwa:
            keadaan = _periksa(keadaan, sebelumnya, satu)
            sebelumnya = satu
        if keadaan is None:
            raise TransisiBasi("Jam kerja ini belum dimulai.")
        self.keadaan: str = keadaan

    def tambah(self, peristiwa: Peristiwa) -> Jam:
        """The clock after one more event. Raises: as the constructor."""
        return Jam(self.kalender, (*self.peristiwa, peristiwa))

    @cached_property
    def sasaran(self) -> timedelta:
        """The target in force, the last that was set."""
        return [p.sasaran for p in self.peristiwa if p.sasaran is not None][-1]

    @cached_property
    def ruas(self) -> tuple[tuple[datetime, datetime | None, str | None], ...]:
        """Stretches in order, for a ribbon: start, end (None: still open), reason of waiting (None: it ran)."""
        return tuple((r.mulai, r.akhir, r.alasan) for babak in self._babak for r in babak.ruas)

    @cached_property
    def _babak(self) -> tuple[_Babak, ...]:
        return tuple(self._susun_babak())

    def _susun_babak(self) -> Iterator[_Babak]:
        ruas: list[_Ruas] = []
        for satu in self.peristiwa:
            if satu.kata == KataJam.UBAH_SASARAN:
                continue
            if ruas:
                ruas[-1] = _Ruas(ruas[-1].mulai, satu.saat, ruas[-1].alasan)
            if satu.kata == KataJam.SELESAI:
                yield _Babak(tuple(ruas), satu)
                ruas = []
            else:
                ruas.append(_Ruas(satu.saat, None, satu.alasan if satu.kata == KataJam.JEDA else None))
        if ruas:
            yield _Babak(tuple(ruas), None)

    def pada(self, saat: datetime) -> Hitungan:
        """What the clock shows at an instant not before its last event."""
        terpakai = sum(self._lama_babak(saat), _NOL)
        rincian = self._rincian_tunggu(saat)
        return Hitungan(
            keadaan=self.keadaan,
            saat=saat,
            sasaran=self.sasaran,
            terpakai=terpakai,
            menunggu=sum((lama for _, lama in rincian), _NOL),
            rincian_tunggu=rincian,
            tenggat=self.tenggat,
        )

    @cached_property
    def tenggat(self) -> datetime | None:
        """When the target is, or was, used up; a clock that finished in time while running gives the deadline it had.

        None when nobody can know: while it waits with time left, and over a calendar that never opens again.
        """
        try:
            return self._tenggat()
        except AturanDilanggar:
            return None

    def _tenggat(self) -> datetime | None:
        terkumpul = _NOL
        for babak, lama in zip(self._babak, self._lama_babak(None), strict=True):
            if babak.selesai is None or terkumpul + lama >= self.sasaran:
                return self._habis_dalam(babak, terkumpul)
            terkumpul += lama
        akhir = self._babak[-1]
        if akhir.ruas[-1].alasan is not None or akhir.selesai is None:
            return None
        return self.kalender.tambah_jam_kerja(akhir.selesai.saat, self.sasaran - terkumpul)

    def _habis_dalam(self, babak: _Babak, terkumpul: timedelta) -> datetime | None:
        for ruas in babak.ruas:
            if ruas.alasan is not None:
                continue
            lama = None if ruas.akhir is None else self.kalender.selisih_jam_kerja(ruas.mulai, ruas.akhir)
            if lama is None or terkumpul + lama >= self.sasaran:
                return self.kalender.tambah_jam_kerja(ruas.mulai, self.sasaran - terkumpul)
            terkumpul += lama
        return babak.selesai.saat if babak.selesai is not None else None

    def _lama_babak(self, saat: datetime | None) -> list[timedelta]:
        """Working time used in each round; an open end counts up to ``saat``, or not at all.

        A finish counts from the very start, so the rounds before it are taken off.
        """
        lama: list[timedelta] = []
        for babak in self._babak:
            if babak.selesai is not None and babak.selesai.terpakai is not None:
                lama.append(babak.selesai.terpakai - sum(lama, _NOL))
            else:
                lama.append(self._jumlah((r for r in babak.ruas if r.alasan is None), saat))
        return lama

    def _jumlah(self, ruas: Iterable[_Ruas], saat: datetime | None) -> timedelta:
        akhir = [(r.mulai, r.akhir or saat or r.mulai) for r in ruas]
        return sum((self.kalender.selisih_jam_kerja(a, b) for a, b in akhir), _NOL)

    def _rincian_tunggu(self, saat: datetime) -> tuple[tuple[str, timedelta], ...]:
        """Working time waited, by reason; a frozen sum that no longer agrees with the calendar stands without one."""
        per_alasan: dict[str, timedelta] = {}
        beku = _NOL
        hingga_kini = _NOL
        for babak in self._babak:
            for ruas in (r for r in babak.ruas if r.alasan is not None):
                lama = self._jumlah([ruas], saat)
                per_alasan[ruas.alasan or ""] = per_alasan.get(ruas.alasan or "", _NOL) + lama
            dihitung = sum(per_alasan.values(), _NOL)
            if babak.selesai is not None and babak.selesai.menunggu is not None:
                beku, hingga_kini = babak.selesai.menunggu, dihitung
        dihitung = sum(per_alasan.values(), _NOL)
        if beku != hingga_kini:
            return (("", beku + dihitung - hingga_kini),)
        return tuple((alasan, lama) for alasan, lama in per_alasan.items() if lama)


def _periksa(keadaan: str | None, sebelumnya: Peristiwa | None, satu: Peristiwa) -> str:
    """The state after the event."""
    tujuan = PERPINDAHAN.get((keadaan, satu.kata))
    if tujuan is None:
        raise TransisiBasi(f"Jam kerja ini {_KEADAAN_KATA[keadaan]}. Muat ulang halaman untuk melihat keadaannya.")
    if sebelumnya is not None and satu.saat < sebelumnya.saat:
        raise AturanDilanggar("Peristiwa jam tidak boleh lebih awal daripada peristiwa sebelumnya.")
    if satu.kata in {KataJam.MULAI, KataJam.UBAH_SASARAN} and (satu.sasaran is None or satu.sasaran <= _NOL):
        raise AturanDilanggar("Sasaran jam kerja harus lebih dari nol.")
    if satu.kata == KataJam.JEDA and satu.alasan not in AlasanJeda.values:
        raise AturanDilanggar("Sebutkan alasan jam kerja dijeda.")
    return tujuan
