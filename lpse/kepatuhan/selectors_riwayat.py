"""A month of compliance, day by day, as it was written on those days."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.kepatuhan.enums import KeadaanHasil
from lpse.kepatuhan.models import Ketentuan, RiwayatKewajiban
from lpse.kepatuhan.selectors import KeadaanKewajiban, susun_peta
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.kepatuhan.selectors import Peta

BULAN_RIWAYAT = 12
LEBAR_GARIS = 4
_KELAS = {
    KeadaanHasil.TERPENUHI.value: "p-hijau",
    KeadaanHasil.PERHATIAN.value: "p-jingga",
    KeadaanHasil.BELUM.value: "p-merah",
    KeadaanHasil.GALAT.value: "p-merah",
}


@dataclass(frozen=True)
class Hari:
    """One stripe of the ribbon."""

    tanggal: dt.date
    status: str = ""
    terburuk: str = ""
    angka: str = ""
    contoh: bool = False

    @property
    def x(self) -> int:
        return (self.tanggal.day - 1) * LEBAR_GARIS

    @property
    def kelas(self) -> str:
        return _KELAS.get(self.status, "p-kosong")

    @property
    def kata(self) -> str:
        return str(KeadaanHasil(self.status).label) if self.status else "Tidak diperiksa"


@dataclass(frozen=True)
class PitaBulan:
    """A duty over one month of the calendar."""

    awal: dt.date
    hari: tuple[Hari, ...]
    kini: dt.date

    @property
    def lebar(self) -> int:
        return len(self.hari) * LEBAR_GARIS

    @property
    def tercatat(self) -> int:
        return sum(bool(h.status) for h in self.hari)

    @property
    def terpenuhi(self) -> int:
        return sum(h.status == KeadaanHasil.TERPENUHI for h in self.hari)

    @property
    def contoh(self) -> bool:
        return any(h.contoh for h in self.hari)

    @property
    def x_kini(self) -> int | None:
        """Where today stands, when it stands in this month."""
        return (
            (self.kini.day - 1) * LEBAR_GARIS
            if (self.kini.year, self.kini.month) == (self.awal.year, self.awal.month)
            else None
        )

    @property
    def nama(self) -> str:
        return nama_bulan(self.awal)

    @property
    def akhir(self) -> Hari | None:
        """The last day that was examined."""
        tercatat = [h for h in self.hari if h.status]
        return tercatat[-1] if tercatat else None

    @property
    def kalimat(self) -> str:
        """«28 dari 30 hari terpenuhi»."""
        if not self.tercatat:
            return "Tidak diperiksa bulan ini"
        return f"{self.terpenuhi} dari {self.tercatat} hari terpenuhi"


@dataclass(frozen=True)
class BarisBulan:
    """A duty with its month."""

    keadaan: KeadaanKewajiban
    pita: PitaBulan


@dataclass(frozen=True)
class Bulan:
    """A month of the office."""

    awal: dt.date
    peta: Peta
    baris: list[BarisBulan]

    def __str__(self) -> str:
        return f"Kepatuhan {self.nama}"

    @property
    def akhir(self) -> dt.date:
        return hari_terakhir(self.awal)

    @property
    def nama(self) -> str:
        return nama_bulan(self.awal)

    @property
    def hari_tercatat(self) -> int:
        """Days on which at least one duty was examined."""
        return len({h.tanggal for b in self.baris for h in b.pita.hari if h.status})

    @property
    def contoh(self) -> bool:
        return any(b.pita.contoh for b in self.baris)

    @property
    def penuh(self) -> int:
        """Duties that were fulfilled on every day they were examined."""
        return sum(bool(b.pita.tercatat) and b.pita.terpenuhi == b.pita.tercatat for b in self.baris)

    @property
    def bercela(self) -> int:
        return sum(bool(b.pita.tercatat) and b.pita.terpenuhi < b.pita.tercatat for b in self.baris)

    @property
    def sebelum(self) -> dt.date:
        return (self.awal - dt.timedelta(days=1)).replace(day=1)

    @property
    def sesudah(self) -> dt.date | None:
        nanti = self.akhir + dt.timedelta(days=1)
        return nanti if nanti <= bahasa.hari_ini() else None


def nama_bulan(awal: dt.date) -> str:
    return f"{bahasa.BULAN[awal.month - 1]} {awal.year}"


def hari_terakhir(awal: dt.date) -> dt.date:
    return awal.replace(day=calendar.monthrange(awal.year, awal.month)[1])


def baca_bulan(teks: str) -> dt.date | None:
    """«2026-11» as its first day; None for what is no month, or one that has not begun."""
    try:
        awal = dt.datetime.strptime(teks, "%Y-%m").date()  # noqa: DTZ007 - a month of the calendar, no moment
    except ValueError:
        return None
    return awal if awal <= bahasa.hari_ini() else None


def _pita(awal: dt.date, isi: dict[dt.date, Hari], kini: dt.date) -> PitaBulan:
    semua = [awal + dt.timedelta(days=n) for n in range(hari_terakhir(awal).day)]
    return PitaBulan(awal, tuple(isi.get(h, Hari(h)) for h in semua), kini)


def susun_bulan(awal: dt.date) -> Bulan:
    """Every duty that was examined in that month, or is now: a fixed number of queries."""
    peta = susun_peta()
    per_duty: dict[int, dict[dt.date, Hari]] = {}
    for r in RiwayatKewajiban.objects.filter(tanggal__range=(awal, hari_terakhir(awal))):
        per_duty.setdefault(r.ketentuan_id, {})[r.tanggal] = _hari(r)
    kini = bahasa.hari_ini()
    baris = [
        BarisBulan(k, _pita(awal, per_duty.get(k.ketentuan.pk, {}), kini))
        for k in peta.semua
        if k.ketentuan.pk in per_duty or (k.berlaku and k.terdaftar)
    ]
    return Bulan(awal, peta, sorted(baris, key=_urutan_bulan))


def _urutan_bulan(baris: BarisBulan) -> tuple[float, str]:
    """The least fulfilled first."""
    p = baris.pita
    return (p.terpenuhi / p.tercatat if p.tercatat else 2.0, baris.keadaan.ketentuan.nomor)


def _hari(r: RiwayatKewajiban) -> Hari:
    return Hari(r.tanggal, r.status, r.terburuk, r.angka, r.contoh)


def dua_belas_bulan(ketentuan: Ketentuan) -> list[PitaBulan]:
    """The duty's own history, newest month first; months before its first row are left out."""
    kini = bahasa.hari_ini()
    awal = [kini.replace(day=1)]
    while len(awal) < BULAN_RIWAYAT:
        awal.append((awal[-1] - dt.timedelta(days=1)).replace(day=1))
    isi: dict[dt.date, Hari] = {
        r.tanggal: _hari(r) for r in RiwayatKewajiban.objects.filter(ketentuan=ketentuan, tanggal__gte=awal[-1])
    }
    if not isi:
        return []
    pertama = min(isi).replace(day=1)
    return [_pita(a, isi, kini) for a in awal if a >= pertama]
