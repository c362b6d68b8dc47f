"""The ribbon of a ticket's service clock: where it ran, where it stopped, how much is left (UI.md, Pita).

Its length is working time, so that nights and holidays take no room: the same arithmetic as the clock itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lpse.tampilan import bahasa
from lpse.waktu.enums import AlasanJeda, KataJam, KeadaanJam
from lpse.waktu.jam import Hitungan, Jam, Peristiwa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lpse.waktu.mesin import Kalender

LEBAR = 480.0
#: Estimated width of one character of the labels, in the ribbon's own units.
_HURUF = 7.2
_JARAK = 8.0
_NOL = timedelta()
_HAMPIR = 80.0


@dataclass(frozen=True)
class Ruas:
    """A stretch of the ribbon; ``lama`` is working time."""

    x: float
    lebar: float
    henti: bool
    alasan: str
    mulai: datetime
    lama: timedelta


@dataclass(frozen=True)
class Tanda:
    """A label: below the ribbon, or above it."""

    x: float
    teks: str
    jangkar: str
    atas: bool = False
    tebal: bool = False


@dataclass(frozen=True)
class _Saat:
    """The instants that carry a label."""

    mulai: datetime
    ujung: datetime
    kini: datetime
    batas: datetime | None
    tahap: datetime | None


@dataclass(frozen=True)
class PitaJam:
    """What the template draws."""

    ruas: tuple[Ruas, ...]
    sisa: tuple[float, float]
    kini: float | None
    batas: float | None
    tahap: float | None
    tanda: tuple[Tanda, ...]
    langkah: tuple[tuple[str, str], ...]

    @property
    def lebar(self) -> float:
        return LEBAR

    @property
    def label(self) -> str:
        """The whole story for who does not see it."""
        return "Garis waktu tiket: " + "; ".join(f"{saat} {kata.lower()}" for saat, kata in self.langkah)


def lama_kata(lama: timedelta) -> str:
    """«3 jam 05 menit», «38 menit»; minutes cut off, the sign left out."""
    menit = abs(lama) // timedelta(minutes=1)
    jam, sisa = divmod(menit, 60)
    if not jam:
        return f"{sisa} menit"
    return f"{bahasa.angka(jam)} jam {sisa:02d} menit" if sisa else f"{bahasa.angka(jam)} jam"


def saat_kata(saat: datetime, kini: datetime) -> str:
    """«08.04» on the day itself, «20 Nov 08.04» on another."""
    zona = bahasa.zona()
    lokal = saat.astimezone(zona)
    pukul = f"{lokal:%H.%M}"
    if lokal.date() == kini.astimezone(zona).date():
        return pukul
    return f"{lokal.day} {bahasa.BULAN[lokal.month - 1][:3]} {pukul}"


def nada(hitungan: Hitungan) -> tuple[str, str, str]:
    """Word, tone and icon of the state of a clock."""
    if hitungan.lewat:
        return "Lewat batas", "kritis", "alert-circle"
    if hitungan.keadaan == KeadaanJam.SELESAI:
        return "Dalam batas", "selesai", "circle-check"
    if hitungan.keadaan == KeadaanJam.JEDA:
        return "Jam berhenti", "jalan", "player-pause"
    if hitungan.persen >= _HAMPIR:
        return "Hampir habis", "perhatian", "clock"
    return "Dalam batas", "selesai", "circle-check"


def susun(kalender: Kalender, peristiwa: Sequence[Peristiwa], kini: datetime, tahap: datetime | None = None) -> PitaJam:
    """The ribbon of one clock as it stands at ``kini``; ``tahap`` is the end of the tender's stage."""
    jam = Jam(kalender, peristiwa)
    hitungan = jam.pada(kini)
    mulai = peristiwa[0].saat
    mentah = list(_ruas(peristiwa, kini))
    ujung = mentah[-1][1]
    batas = hitungan.tenggat or (_perkiraan(kalender, hitungan) if hitungan.sisa > _NOL else None)
    tahap = tahap if tahap is not None and tahap > mulai else None

    def jarak(saat: datetime) -> timedelta:
        return kalender.selisih_jam_kerja(mulai, saat) if saat > mulai else _NOL

    panjang = max((jarak(s) for s in (ujung, batas, tahap) if s is not None), default=_NOL) or hitungan.sasaran

    def letak(saat: datetime) -> float:
        return round(min(jarak(saat) / panjang, 1.0) * (LEBAR - 2), 1)

    ruas = tuple(
        Ruas(letak(a), max(letak(b) - letak(a), 0.0), bool(alasan), alasan, a, jarak(b) - jarak(a))
        for a, b, alasan in mentah
    )
    selesai = hitungan.keadaan == KeadaanJam.SELESAI
    x_batas = letak(batas) if batas else None
    x_ujung = letak(ujung)
    pita = PitaJam(
        ruas=ruas,
        sisa=(x_ujung, max((x_batas or 0) - x_ujung, 0.0)) if not selesai else (x_ujung, 0.0),
        kini=None if selesai else x_ujung,
        batas=x_batas,
        tahap=letak(tahap) if tahap else None,
        tanda=(),
        langkah=tuple(_langkah(peristiwa, kini, hitungan.tenggat, tahap)),
    )
    return _bertanda(pita, _Saat(mulai, ujung, kini, hitungan.tenggat, tahap))


def _ruas(peristiwa: Sequence[Peristiwa], kini: datetime) -> Iterable[tuple[datetime, datetime, str]]:
    """Begin, end and reason (empty while it ran) of every stretch; between a finish and a reopening there is none."""
    awal: datetime | None = None
    alasan = ""
    for satu in peristiwa:
        if satu.kata == KataJam.UBAH_SASARAN:
            continue
        if awal is not None:
            yield awal, satu.saat, alasan
        awal = None if satu.kata == KataJam.SELESAI else satu.saat
        alasan = satu.alasan if satu.kata == KataJam.JEDA else ""
    if awal is not None:
        yield awal, max(kini, awal), alasan


def _perkiraan(kalender: Kalender, hitungan: Hitungan) -> datetime:
    """While it waits: when it would be due if it went on now."""
    return kalender.tambah_jam_kerja(hitungan.saat, hitungan.sisa)


def _kata_alasan(alasan: str) -> str:
    teks = str(AlasanJeda(alasan).label)
    return teks[0].lower() + teks[1:]


def _langkah(
    peristiwa: Sequence[Peristiwa], kini: datetime, batas: datetime | None, tahap: datetime | None
) -> Iterable[tuple[str, str]]:
    """The same as a list, for narrow screens and screen readers."""
    kata = {
        KataJam.MULAI: "Berjalan",
        KataJam.LANJUT: "Berjalan lagi",
        KataJam.UBAH_SASARAN: "Batas berubah",
        KataJam.SELESAI: "Selesai",
        KataJam.BUKA_KEMBALI: "Dibuka kembali",
    }
    saat = [
        (p.saat, f"Berhenti, {_kata_alasan(p.alasan)}" if p.kata == KataJam.JEDA else kata[KataJam(p.kata)])
        for p in peristiwa
    ]
    saat += [(s, k) for s, k in ((batas, "Batas layanan"), (tahap, "Tahap tender berakhir")) if s is not None]
    return [(saat_kata(s, kini), k) for s, k in sorted(saat, key=lambda b: b[0])]


def _bertanda(pita: PitaJam, saat: _Saat) -> PitaJam:
    """Labels that do not run into each other: below now, limit and start, above the stage and the longest stop."""
    bawah: list[Tanda] = []
    kini = saat.kini
    if pita.kini is not None:
        _taruh(bawah, pita.kini, f"{saat_kata(saat.ujung, kini)} kini", tebal=True)
    teks_batas = f"{saat_kata(saat.batas, kini)} batas layanan" if saat.batas is not None else ""
    batas_bawah = pita.batas is not None and bool(teks_batas) and _taruh(bawah, pita.batas, teks_batas, tebal=True)
    if pita.kini is None:
        _taruh(bawah, pita.ruas[-1].x + pita.ruas[-1].lebar, f"{saat_kata(saat.ujung, kini)} selesai", tebal=True)
    _taruh(bawah, 0.0, saat_kata(saat.mulai, kini))
    atas: list[Tanda] = []
    if saat.tahap is not None and pita.tahap is not None:
        _taruh(atas, pita.tahap, f"{saat_kata(saat.tahap, kini)} tahap berakhir", atas=True)
    if teks_batas and pita.batas is not None and not batas_bawah:
        _taruh(atas, pita.batas, teks_batas, atas=True, tebal=True)
    henti = [r for r in pita.ruas if r.henti and r.lama >= timedelta(minutes=1)]
    if henti:
        lama = max(henti, key=lambda r: r.lama)
        teks = f"Berhenti {lama_kata(lama.lama)}, {_kata_alasan(lama.alasan)}"
        _taruh(atas, lama.x, teks, atas=True)
    return replace(pita, tanda=tuple(bawah + atas))


def _taruh(ada: list[Tanda], x: float, teks: str, *, atas: bool = False, tebal: bool = False) -> bool:
    """The first anchor whose text stays on the ribbon and clear of the others; no room, no label, and False."""
    for jangkar in ("middle", "start", "end"):
        kiri, kanan = _rentang(x, teks, jangkar)
        tersedia = kiri >= 0 and kanan <= LEBAR
        if tersedia and all(kanan + _JARAK < a or kiri - _JARAK > b for a, b in map(_rentang_tanda, ada)):
            ada.append(Tanda(x, teks, jangkar, atas, tebal))
            return True
    return False


def _rentang(x: float, teks: str, jangkar: str) -> tuple[float, float]:
    lebar = len(teks) * _HURUF
    kiri = {"start": x, "middle": x - lebar / 2, "end": x - lebar}[jangkar]
    return kiri, kiri + lebar


def _rentang_tanda(tanda: Tanda) -> tuple[float, float]:
    return _rentang(tanda.x, tanda.teks, tanda.jangkar)
