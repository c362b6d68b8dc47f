"""The graph of one figure: its points for four spans, and the data that static/js/grafik.js draws with uPlot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.utils import timezone

from infrastruktur.pemantauan.enums import Metrik
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.pemantauan.model_deret import PrakiraanPenuh
    from infrastruktur.perangkat.models import Server


@dataclass(frozen=True)
class Rentang:
    """A span of the graph: how far back, how wide one point is, and what a person calls it."""

    kode: str
    label: str
    panjang: dt.timedelta
    langkah: dt.timedelta
    butir: str  # what one row of the table twin is


RENTANG: dict[str, Rentang] = {
    r.kode: r
    for r in (
        Rentang("24j", "24 jam", dt.timedelta(hours=24), dt.timedelta(minutes=15), "15 menit"),
        Rentang("7h", "7 hari", dt.timedelta(days=7), dt.timedelta(hours=2), "2 jam"),
        Rentang("30h", "30 hari", dt.timedelta(days=30), dt.timedelta(days=1), "1 hari"),
        Rentang("1t", "1 tahun", dt.timedelta(days=365), dt.timedelta(days=1), "1 hari"),
    )
}


@dataclass(frozen=True)
class Titik:
    waktu: dt.datetime
    minimum: float
    rata: float
    maksimum: float


_DARI_SAMPEL = """
SELECT date_bin(%(langkah)s, waktu, %(pangkal)s), min(nilai), avg(nilai), max(nilai) FROM infrastruktur_pengukuran
 WHERE server_id = %(server)s AND metrik = %(metrik)s AND kait = %(kait)s AND waktu >= %(dari)s AND waktu <= %(sampai)s
 GROUP BY 1 ORDER BY 1
"""
_DARI_RINGKASAN = """
SELECT date_bin(%(langkah)s, jam, %(pangkal)s), min(minimum), sum(rata * jumlah) / sum(jumlah), max(maksimum)
  FROM infrastruktur_ringkasan
 WHERE server_id = %(server)s AND metrik = %(metrik)s AND kait = %(kait)s AND jam >= %(dari)s AND jam <= %(sampai)s
 GROUP BY 1 ORDER BY 1
"""


def titik(
    server: Server, metrik: str, kait: str, rentang: Rentang, *, sampai: dt.datetime | None = None
) -> list[Titik]:
    """The points of a figure: from the samples for a day, from the hourly roll-up beyond. One query, one index range.

    Points start on the office's clock (days at its midnight).
    """
    akhir = sampai or timezone.now()
    pangkal = dt.datetime(2020, 1, 1, tzinfo=bahasa.zona())
    isian: dict[str, Any] = {
        "langkah": rentang.langkah,
        "pangkal": pangkal,
        "server": server.pk,
        "metrik": metrik,
        "kait": kait,
        "dari": akhir - rentang.panjang,
        "sampai": akhir,
    }
    with connection.cursor() as kursor:
        kursor.execute(_DARI_SAMPEL if rentang.kode == "24j" else _DARI_RINGKASAN, isian)
        return [Titik(*baris) for baris in kursor.fetchall()]


# The shape that static/js/grafik.js draws with uPlot.
_PENUH = 100
_DASAR_TINGGI = 50  # nothing happens below: the scale begins here
_MAKS_RAMAL = 60  # days of forecast drawn at most


@dataclass(frozen=True)
class Grafik:
    """What the page says about a figure and what its script draws."""

    judul: str
    uraian: str
    data: dict[str, Any]
    ramal: bool


def data_grafik(
    server: Server,
    metrik: str,
    rentang: Rentang,
    deret: Sequence[Titik],
    *,
    nama: str,
    ramalan: PrakiraanPenuh | None = None,
    sekarang: dt.datetime | None = None,
) -> Grafik | None:
    """A figure for the wrapper of uPlot; None when there is nothing to draw."""
    if not deret:
        return None
    kini = sekarang or timezone.now()
    puncak = metrik in {Metrik.DISK, Metrik.INODE}
    if ramalan and not _layak_digambar(ramalan, rentang, kini):
        ramalan = None
    terendah = min(t.maksimum if puncak else t.minimum for t in deret)
    kolom = _Kolom(puncak=puncak, ramal=ramalan is not None)
    kolom.kosong(kini - rentang.panjang)
    _terukur(kolom, rentang, deret, kini)
    awal, nilai = kolom.baris[-1][0], _nilai(deret[-1], puncak=puncak)
    tanda = [_tanda_kini(rentang, deret[-1], awal, nilai, kini)]
    if ramalan:
        tanda += _ramalan(kolom, ramalan, server.ambang(metrik), kini)
    elif awal < kini:
        kolom.kosong(kini)
    data = kolom.data() | {
        "batas": _batas(server.ambang(metrik)),
        "tanda": tanda,
        "kini": _detik(kini) if ramalan else None,
        "satuan": "%",
        "min": _DASAR_TINGGI if puncak and terendah >= _DASAR_TINGGI + 5 else 0,
        "maks": max(_PENUH, -(-int(max(t.maksimum for t in deret) + 0.999) // 20) * 20),
    }
    return Grafik(
        judul=f"{nama} {server}, {rentang.label} terakhir",
        uraian=_uraian(deret, ramalan, puncak=puncak),
        data=data,
        ramal=ramalan is not None,
    )


class _Kolom:
    """The aligned columns of uPlot, filled row by row: a moment and one figure per series, None where there is none."""

    def __init__(self, *, puncak: bool, ramal: bool) -> None:
        self.puncak = puncak
        self.seri: list[dict[str, Any]] = [{"nama": "Terukur" if puncak else "Rata-rata", "bidang": puncak}]
        self.pita: list[tuple[int, int]] = []
        if not puncak:
            self._tambah_pita("Tertinggi", "Terendah")
        self.awal_duga = len(self.seri)
        if ramal:
            self.seri.append({"nama": "Perkiraan", "jenis": "duga"})
            self._tambah_pita("Paling cepat", "Paling lambat")
        self.baris: list[tuple[dt.datetime, dict[int, float]]] = []

    def _tambah_pita(self, atas: str, bawah: str) -> None:
        self.pita.append((len(self.seri), len(self.seri) + 1))
        self.seri += [{"nama": atas, "jenis": "tepi"}, {"nama": bawah, "jenis": "tepi"}]

    def kosong(self, waktu: dt.datetime) -> None:
        """A moment without a figure: an end of the axis, or a hole."""
        if not self.baris or waktu > self.baris[-1][0]:
            self.baris.append((waktu, {}))

    def ukuran(self, waktu: dt.datetime, t: Titik) -> None:
        nilai = {0: t.maksimum} if self.puncak else {0: t.rata, 1: t.maksimum, 2: t.minimum}
        if self.baris[-1][0] >= waktu:  # the first step may begin a little before the axis
            self.baris.pop()
        self.baris.append((waktu, nilai))

    def duga(self, waktu: dt.datetime, tengah: float, cepat: float, lambat: float) -> None:
        nilai = {self.awal_duga + i: min(n, _PENUH) for i, n in enumerate((tengah, cepat, lambat))}
        if self.baris[-1][0] == waktu:
            self.baris[-1][1].update(nilai)
        else:
            self.baris.append((waktu, nilai))

    def data(self) -> dict[str, Any]:
        return {
            "waktu": [_detik(w) for w, _ in self.baris],
            "seri": [
                s | {"nilai": [round(n[i], 2) if i in n else None for _, n in self.baris]}
                for i, s in enumerate(self.seri)
            ],
            "pita": self.pita,
        }


def _detik(waktu: dt.datetime) -> int:
    return int(waktu.timestamp())


def _nilai(t: Titik, *, puncak: bool) -> float:
    """What the line follows: the fullest moment of a disk, the average of anything that goes up and down."""
    return t.maksimum if puncak else t.rata


def _terukur(kolom: _Kolom, rentang: Rentang, deret: Sequence[Titik], kini: dt.datetime) -> None:
    """The measured points in the middle of their step, the running step at now; a hole in the data stays a hole."""
    sebelum: dt.datetime | None = None
    for t in deret:
        if sebelum and t.waktu - sebelum > rentang.langkah * 2:
            kolom.kosong(sebelum + rentang.langkah * 1.5)
        kolom.ukuran(kini if t.waktu + rentang.langkah > kini else t.waktu + rentang.langkah / 2, t)
        sebelum = t.waktu


def _layak_digambar(ramalan: PrakiraanPenuh, rentang: Rentang, kini: dt.datetime) -> bool:
    hari_ini = kini.astimezone(bahasa.zona()).date()
    return rentang.kode == "30h" and 0 < (ramalan.penuh_pada - hari_ini).days <= _MAKS_RAMAL


def _tengah_hari(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(12), tzinfo=bahasa.zona())


def teks_waktu(saat: dt.datetime, rentang: Rentang) -> str:
    """A moment as the axis and the table twin write it."""
    lokal = saat.astimezone(bahasa.zona())
    bulan = bahasa.BULAN[lokal.month - 1]
    if rentang.kode == "24j":
        return f"{lokal:%H.%M}"
    if rentang.kode == "1t":
        return f"{bulan} {lokal.year}"
    return f"{lokal.day} {bulan}"


def _batas(ambang: tuple[int, int] | None) -> list[dict[str, Any]]:
    if ambang is None:
        return []
    return [
        {"nilai": ambang[0], "label": f"Perhatian {ambang[0]} %", "jenis": "perhatian"},
        {"nilai": ambang[1], "label": f"Kritis {ambang[1]} %", "jenis": "kritis"},
    ]


def _tanda_kini(rentang: Rentang, akhir: Titik, letak: dt.datetime, nilai: float, kini: dt.datetime) -> dict[str, Any]:
    """The newest figure, written beside its point."""
    kata = "Hari ini" if rentang.langkah >= dt.timedelta(days=1) else "Kini"
    if kini - akhir.waktu > rentang.langkah * 2:
        kata = "Terakhir"  # nothing was measured since: an old figure is not today's
    return {"waktu": _detik(letak), "nilai": nilai, "label": f"{kata} {bahasa.angka(nilai, 0)} %", "jenis": "kini"}


def _ramalan(
    kolom: _Kolom, ramalan: PrakiraanPenuh, ambang: tuple[int, int] | None, kini: dt.datetime
) -> list[dict[str, Any]]:
    """The trend day by day with its 95 % band, from the newest figure to full; returns the days to point at."""
    awal, ukuran = kolom.baris[-1]
    nilai = ukuran[0]
    hari_ini = kini.astimezone(bahasa.zona()).date()
    penuh = _tengah_hari(ramalan.penuh_pada)
    sisa = (ramalan.penuh_pada - hari_ini).days
    for waktu in [awal, *(_tengah_hari(hari_ini + dt.timedelta(days=n)) for n in range(1, sisa + 1))]:
        hari = (waktu - awal) / dt.timedelta(days=1)
        kolom.duga(
            waktu,
            nilai + (_PENUH - nilai) * ((waktu - awal) / (penuh - awal)),
            nilai + ramalan.laju_atas * hari,
            nilai + ramalan.laju_bawah * hari,
        )
    tanda: list[dict[str, Any]] = []
    if ambang and ramalan.kritis_pada and ramalan.kritis_pada > hari_ini:
        saat = _tengah_hari(ramalan.kritis_pada)
        label = f"Kritis dalam {(ramalan.kritis_pada - hari_ini).days} hari"
        tanda.append({"waktu": _detik(saat), "nilai": ambang[1], "label": label, "jenis": "kritis"})
    label = f"Penuh dalam {sisa} hari"
    tanda.append({"waktu": _detik(penuh), "nilai": _PENUH, "label": label, "jenis": "kritis", "jangkar": "atas"})
    return tanda


def _uraian(deret: Sequence[Titik], ramalan: PrakiraanPenuh | None, *, puncak: bool) -> str:
    awal, akhir = deret[0], deret[-1]
    a, b = _nilai(awal, puncak=puncak), _nilai(akhir, puncak=puncak)
    teks = (
        f"Dari {bahasa.angka(a, 1)} persen pada {bahasa.waktu(awal.waktu)} menjadi {bahasa.angka(b, 1)} persen; "
        f"tertinggi {bahasa.angka(max(t.maksimum for t in deret), 1)} persen."
    )
    if ramalan:
        teks += f" Menurut tren penuh pada {bahasa.tanggal(ramalan.penuh_pada)}."
    return teks
