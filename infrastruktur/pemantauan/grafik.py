"""The graph of one figure: its points for four spans, and the drawing (SVG, so it needs no script and prints)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
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


# The drawing. Proportions of the mock: 1046 × 288, the plot from (44, 40) to (1030, 260).
LEBAR, TINGGI = 1046, 288
KIRI, KANAN, ATAS, BAWAH = 44, 1030, 40, 260
_JARAK_LABEL = 90  # two labels nearer than this would touch
_SENTUH_TERBANYAK = 100
_TINGGI_HURUF = 10
_PENUH = 100
_DASAR_TINGGI = 50  # nothing happens below: the scale begins here
_MAKS_RAMAL = 60  # days of forecast drawn at most


@dataclass(frozen=True)
class Label:
    x: float
    y: float
    teks: str
    jangkar: str = "start"


@dataclass
class Gambar:
    """Path data and labels, ready for the template."""

    garis: str = ""
    bidang: str = ""
    pita: str = ""
    ramal: str = ""
    ragu: str = ""
    kisi: list[tuple[float, int]] = field(default_factory=list)
    sumbu: list[Label] = field(default_factory=list)
    sentuh: list[Label] = field(default_factory=list)  # points that say their figure under the pointer
    perhatian: tuple[float, int] | None = None
    kritis: tuple[float, int] | None = None
    kini: tuple[float, float] | None = None
    teks_kini: Label | None = None
    titik_kritis: tuple[float, float] | None = None
    teks_kritis: Label | None = None
    titik_penuh: tuple[float, float] | None = None
    teks_penuh: Label | None = None
    judul: str = ""
    uraian: str = ""


@dataclass(frozen=True)
class _Bidang:
    """Maps moments and percents onto the plot."""

    dari: dt.datetime
    sampai: dt.datetime
    bawah: int
    atas: int

    def x(self, waktu: dt.datetime) -> float:
        bagian = (waktu - self.dari) / (self.sampai - self.dari)
        return round(KIRI + (KANAN - KIRI) * min(1.0, max(0.0, bagian)), 1)

    def y(self, persen: float) -> float:
        bagian = (min(persen, self.atas) - self.bawah) / (self.atas - self.bawah)
        return round(BAWAH - (BAWAH - ATAS) * max(0.0, bagian), 1)


def gambar(
    server: Server,
    metrik: str,
    rentang: Rentang,
    deret: Sequence[Titik],
    *,
    nama: str,
    ramalan: PrakiraanPenuh | None = None,
    sekarang: dt.datetime | None = None,
) -> Gambar | None:
    """Draw a figure; None when there is nothing to draw."""
    if not deret:
        return None
    kini = sekarang or timezone.now()
    penuh = _tengah_hari(ramalan.penuh_pada) if ramalan and _layak_digambar(ramalan, rentang, kini) else None
    puncak = metrik in {Metrik.DISK, Metrik.INODE}
    terendah = min(t.maksimum if puncak else t.minimum for t in deret)
    teratas = max(100, -(-int(max(t.maksimum for t in deret) + 0.999) // 20) * 20)
    bidang = _Bidang(
        kini - rentang.panjang, penuh or kini, _DASAR_TINGGI if puncak and terendah >= _DASAR_TINGGI + 5 else 0, teratas
    )
    hasil = Gambar(
        judul=f"{nama} {server}, {rentang.label} terakhir", uraian=_uraian(deret, ramalan if penuh else None, puncak)
    )
    _kisi(hasil, bidang)
    _sumbu_waktu(hasil, bidang, rentang, kini, ramalan if penuh else None)
    _ambang(hasil, bidang, server.ambang(metrik))
    _garis(hasil, bidang, rentang, deret, puncak=puncak)
    _teks_kini(hasil, bidang, rentang, deret[-1], kini, puncak=puncak)
    if penuh and ramalan:
        _ramalan(hasil, bidang, ramalan, deret[-1].maksimum, kini)
    return hasil


def _layak_digambar(ramalan: PrakiraanPenuh, rentang: Rentang, kini: dt.datetime) -> bool:
    hari_ini = kini.astimezone(bahasa.zona()).date()
    return rentang.kode == "30h" and 0 < (ramalan.penuh_pada - hari_ini).days <= _MAKS_RAMAL


def _tengah_hari(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(12), tzinfo=bahasa.zona())


def _kisi(hasil: Gambar, bidang: _Bidang) -> None:
    langkah = 10 if bidang.atas - bidang.bawah <= 50 else 20  # noqa: PLR2004 - five lines are enough
    while (bidang.atas - bidang.bawah) // langkah > 10:  # noqa: PLR2004 - a load far above 100 %
        langkah *= 2
    hasil.kisi = [(bidang.y(n), n) for n in range(bidang.bawah, bidang.atas + 1, langkah)]


def _sumbu_waktu(
    hasil: Gambar, bidang: _Bidang, rentang: Rentang, kini: dt.datetime, ramalan: PrakiraanPenuh | None
) -> None:
    """Six even marks; with a forecast the days that matter: every ten days, today, kritis, penuh."""
    if ramalan is None:
        saat = [bidang.dari + (bidang.sampai - bidang.dari) * i / 5 for i in range(6)]
    else:
        saat = [bidang.dari, bidang.dari + dt.timedelta(days=10), bidang.dari + dt.timedelta(days=20), kini]
        if ramalan.kritis_pada and _tengah_hari(ramalan.kritis_pada) > kini:
            saat.append(_tengah_hari(ramalan.kritis_pada))
        saat.append(bidang.sampai)
    for satu in saat:
        x = bidang.x(satu)
        jangkar = "start" if satu == bidang.dari else "end" if satu == bidang.sampai else "middle"
        if hasil.sumbu and satu != bidang.sampai and x - hasil.sumbu[-1].x < _JARAK_LABEL:
            continue
        if satu == bidang.sampai:
            hasil.sumbu = [s for s in hasil.sumbu if s.x <= x - 1.5 * _JARAK_LABEL or s.jangkar == "start"]
        hasil.sumbu.append(Label(x, 282, teks_waktu(satu, rentang), jangkar))


def teks_waktu(saat: dt.datetime, rentang: Rentang) -> str:
    """A moment as the axis and the table twin write it."""
    lokal = saat.astimezone(bahasa.zona())
    bulan = bahasa.BULAN[lokal.month - 1]
    if rentang.kode == "24j":
        return f"{lokal:%H.%M}"
    if rentang.kode == "1t":
        return f"{bulan} {lokal.year}"
    return f"{lokal.day} {bulan}"


def _ambang(hasil: Gambar, bidang: _Bidang, ambang: tuple[int, int] | None) -> None:
    if ambang is None:
        return
    hasil.perhatian = (bidang.y(ambang[0]), ambang[0])
    hasil.kritis = (bidang.y(ambang[1]), ambang[1])


def _potongan(deret: Sequence[Titik], langkah: dt.timedelta) -> list[list[Titik]]:
    """The series in unbroken stretches: a hole in the data is a hole in the line."""
    hasil: list[list[Titik]] = []
    for t in deret:
        if hasil and t.waktu - hasil[-1][-1].waktu <= langkah * 2:
            hasil[-1].append(t)
        else:
            hasil.append([t])
    return hasil


def _garis(hasil: Gambar, bidang: _Bidang, rentang: Rentang, deret: Sequence[Titik], *, puncak: bool) -> None:
    for bagian in _potongan(deret, rentang.langkah):
        tengah = [(bidang.x(t.waktu + rentang.langkah / 2), t) for t in bagian]
        jalur = "L".join(f"{x} {bidang.y(_nilai(t, puncak=puncak))}" for x, t in tengah)
        hasil.garis += f"M{jalur}" + ("h.1" if len(tengah) == 1 else "")
        if puncak:
            hasil.bidang += f"M{jalur}L{tengah[-1][0]} {BAWAH}L{tengah[0][0]} {BAWAH}z"
        else:
            atas = "L".join(f"{x} {bidang.y(t.maksimum)}" for x, t in tengah)
            bawah = "L".join(f"{x} {bidang.y(t.minimum)}" for x, t in reversed(tengah))
            hasil.pita += f"M{atas}L{bawah}z"
    if len(deret) <= _SENTUH_TERBANYAK:
        hasil.sentuh = [_sentuh(bidang, rentang, t, puncak=puncak) for t in deret]


def _nilai(t: Titik, *, puncak: bool) -> float:
    """What the line follows: the fullest moment of a disk, the average of anything that goes up and down."""
    return t.maksimum if puncak else t.rata


def _sentuh(bidang: _Bidang, rentang: Rentang, t: Titik, *, puncak: bool) -> Label:
    kapan = bahasa.tanggal(t.waktu) if rentang.langkah >= dt.timedelta(days=1) else bahasa.waktu(t.waktu)
    nilai = _nilai(t, puncak=puncak)
    x = bidang.x(t.waktu + rentang.langkah / 2)
    return Label(x, bidang.y(nilai), f"{kapan}: {bahasa.angka(nilai, 1)} %")


def _teks_kini(
    hasil: Gambar, bidang: _Bidang, rentang: Rentang, akhir: Titik, kini: dt.datetime, *, puncak: bool
) -> None:
    """The newest figure, written beside its point and off the threshold lines."""
    nilai = _nilai(akhir, puncak=puncak)
    x, y = bidang.x(akhir.waktu + rentang.langkah / 2), bidang.y(nilai)
    hasil.kini = (x, y)
    kata = "Hari ini" if rentang.langkah >= dt.timedelta(days=1) else "Kini"
    if kini - akhir.waktu > rentang.langkah * 2:
        kata = "Terakhir"  # nothing was measured since: an old figure is not today's
    garis_ambang = [g[0] for g in (hasil.perhatian, hasil.kritis) if g]
    turun = next((j for j in (28, 44) if all(abs(y + j - 5 - g) > _TINGGI_HURUF for g in garis_ambang)), 60)
    letak = y + turun if y + turun + 2 < BAWAH else y - 14
    teks = f"{kata} {bahasa.angka(nilai, 0)} %"
    hasil.teks_kini = Label(x, letak, teks, "end") if x > KANAN - 120 else Label(x + 12, letak, teks)


def _ramalan(hasil: Gambar, bidang: _Bidang, ramalan: PrakiraanPenuh, kini_persen: float, kini: dt.datetime) -> None:
    assert hasil.kini is not None  # noqa: S101 - drawn just before
    x0, y0 = hasil.kini
    hari_ini = kini.astimezone(bahasa.zona()).date()
    penuh = _tengah_hari(ramalan.penuh_pada)
    x1, y1 = bidang.x(penuh), bidang.y(100)
    hasil.ramal = f"M{x0} {y0}L{x1} {y1}"
    hari = max(1, (ramalan.penuh_pada - hari_ini).days)
    cepat = kini + dt.timedelta(days=(_PENUH - kini_persen) / ramalan.laju_atas) if kini_persen < _PENUH else kini
    lambat = bidang.y(min(100.0, kini_persen + ramalan.laju_bawah * hari))
    hasil.ragu = f"M{x0} {y0}L{bidang.x(cepat)} {y1}H{x1}V{lambat}z"
    hasil.titik_penuh = (x1, y1)
    hasil.teks_penuh = Label(KANAN, y1 - 14, f"Penuh dalam {hari} hari", "end")
    if ramalan.kritis_pada and ramalan.kritis_pada > hari_ini and hasil.kritis:
        sisa = (ramalan.kritis_pada - hari_ini).days
        xk, yk = bidang.x(_tengah_hari(ramalan.kritis_pada)), hasil.kritis[0]
        hasil.titik_kritis = (xk, yk)
        hasil.teks_kritis = Label(xk + 12, yk + 20, f"Kritis dalam {sisa} hari")


def _uraian(deret: Sequence[Titik], ramalan: PrakiraanPenuh | None, puncak: bool) -> str:  # noqa: FBT001 - private
    awal, akhir = deret[0], deret[-1]
    a, b = (awal.maksimum, akhir.maksimum) if puncak else (awal.rata, akhir.rata)
    teks = (
        f"Dari {bahasa.angka(a, 1)} persen pada {bahasa.waktu(awal.waktu)} menjadi {bahasa.angka(b, 1)} persen; "
        f"tertinggi {bahasa.angka(max(t.maksimum for t in deret), 1)} persen."
    )
    if ramalan:
        teks += f" Menurut tren penuh pada {bahasa.tanggal(ramalan.penuh_pada)}."
    return teks
