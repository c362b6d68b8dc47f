"""Long tables behind a paper, set by ourselves: columns, broken lines, rows to pages (docs/adr/0011).

WeasyPrint lays a table of a thousand rows out box by box, four times over; here a cell is text and nothing else, so a
dictionary of letter widths is enough. :mod:`lpse.naskah.lukis` draws the result onto the pages WeasyPrint made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Any

from lpse.naskah.muka import Muka, muka

MM = 72 / 25.4
UKURAN = 8.0
JARAK_BARIS = 10.8
ISI_X, ISI_Y = 1.0 * MM, 0.7 * MM
#: Room for the table on one page (naskah.css, .lt-ruang).
RUANG = {False: (165 * MM, 228 * MM), True: (257 * MM, 142 * MM)}
RATA = frozenset({"kiri", "tengah", "kanan"})
#: Stands at the end of a cell that was cut.
POTONG = "[…]"

Baris = list[list[str]]  # per cell: its lines


@dataclass(frozen=True)
class Ruang:
    """Room for a table, in points: its width, its height on each page and on the first, the lines a cell may have.

    A table that begins under a heading has less of the first page; nothing of it may fit there. A cell of more lines
    than ``baris_sel`` ends in ``POTONG``; a word wider than ``kata_terlebar`` may be cut.
    """

    lebar: float
    tinggi: float
    awal: float | None = None
    baris_sel: int = 0
    kata_terlebar: float = inf


@dataclass(frozen=True)
class Kolom:
    judul: str
    rata: str
    #: Left edge and width in points, within the room.
    kiri: float
    lebar: float


@dataclass(frozen=True)
class Tata:
    """A table set: columns, the head, and the rows of each page with their heights."""

    pengenal: str
    huruf: str
    kolom: list[Kolom]
    kepala: Baris
    halaman: list[list[Baris]]

    @property
    def biasa(self) -> Muka:
        return muka(self.huruf, tebal=False)

    @property
    def tebal(self) -> Muka:
        return muka(self.huruf, tebal=True)


def tinggi(baris: Baris) -> float:
    """Height of a row in points."""
    return max(map(len, baris), default=1) * JARAK_BARIS + 2 * ISI_Y


def dapat_ditata(tabel: Mapping[str, Any], huruf: str) -> bool:
    """Whether the face has every letter of the table; if not, WeasyPrint sets it, slowly, with its fallback faces."""
    huruf_isi = set("".join(str(s) for baris in tabel["baris"] for s in baris))
    huruf_kepala = set("".join(k["judul"] for k in tabel["kolom"]))
    biasa, tebal = muka(huruf, tebal=False), muka(huruf, tebal=True)
    return biasa.glif.keys() >= huruf_isi - {"\n"} and tebal.glif.keys() >= huruf_kepala


def tata(tabel: Mapping[str, Any], *, pengenal: str, huruf: str, ruang: Ruang | None = None) -> Tata:
    """Set a table: ``kolom`` (``judul``, perhaps ``lebar`` in mm, ``rata``), ``baris`` (texts), perhaps ``lanskap``.

    Without ``ruang`` it has the room of an annex.

    Raises: ValueError for rows that do not fit the columns, or a row taller than a page.
    """
    biasa, tebal = muka(huruf, tebal=False), muka(huruf, tebal=True)
    ruang = ruang or Ruang(*RUANG[bool(tabel.get("lanskap"))])
    isi = [["" if s is None else str(s) for s in baris] for baris in tabel["baris"]]
    if any(len(baris) != len(tabel["kolom"]) for baris in isi):
        raise ValueError("Setiap baris lampiran harus berisi sebanyak kolomnya.")
    kolom = _kolom(tabel["kolom"], isi, biasa, tebal, ruang)
    ruang_sel = [(k.lebar - 2 * ISI_X) * 1000 / UKURAN for k in kolom]
    kepala = [_pecah(k.judul, tebal, r) for k, r in zip(kolom, ruang_sel, strict=True)]
    baris = [
        [_pangkas(_pecah(s, biasa, r), ruang.baris_sel) for s, r in zip(satu, ruang_sel, strict=True)] for satu in isi
    ]
    awal = ruang.tinggi if ruang.awal is None else ruang.awal
    return Tata(pengenal, huruf, kolom, kepala, _bagi(baris, ruang.tinggi - tinggi(kepala), awal - tinggi(kepala)))


def _kolom(
    kolom: Sequence[Mapping[str, Any]], isi: list[list[str]], biasa: Muka, tebal: Muka, ruang: Ruang
) -> list[Kolom]:
    lebar = _lebar(kolom, isi, biasa, tebal, ruang)
    tepi = [sum(lebar[:i]) for i in range(len(lebar) + 1)]
    rata = [k.get("rata", "kiri") for k in kolom]
    if set(rata) - RATA:
        raise ValueError(f"Rata kolom lampiran salah satu dari {', '.join(sorted(RATA))}.")
    return [
        Kolom(k["judul"], r, kiri, kanan - kiri)
        for k, r, (kiri, kanan) in zip(kolom, rata, pairwise(tepi), strict=True)
    ]


def _lebar(
    kolom: Sequence[Mapping[str, Any]], isi: list[list[str]], biasa: Muka, tebal: Muka, ruang: Ruang
) -> list[float]:
    """What is asked for; no column under its longest word if that can be; the wide ones share the rest."""
    sempit, luas = [], []
    for i, k in enumerate(kolom):
        kata, penuh = kebutuhan([baris[i] for baris in isi], k["judul"], biasa, tebal)
        diminta = k.get("lebar")
        sempit.append(diminta * MM if diminta else min(kata, ruang.kata_terlebar))
        luas.append(sempit[-1] if diminta else max(sempit[-1], penuh))
    sisa, lebih = ruang.lebar - sum(sempit), sum(luas) - sum(sempit)
    if sisa <= 0:
        return _peras(sempit, ruang.lebar)
    if lebih <= 0:
        return [s + sisa / len(sempit) for s in sempit]
    return [s + (w - s) * sisa / lebih for s, w in zip(sempit, luas, strict=True)]


def kebutuhan(isi: Sequence[str], judul: str, biasa: Muka, tebal: Muka) -> tuple[float, float]:
    """Width of a column's longest word and of its longest line, in points; a no-break space holds words together."""
    baris = {satu for sel in set(isi) for satu in sel.split("\n")}
    kata = max((biasa.lebar(w) for satu in baris for w in satu.split(" ")), default=0.0)
    kata = max([kata, *(tebal.lebar(w) for w in judul.split())])
    penuh = max((sum(map(biasa.lebar_huruf.__getitem__, satu)) for satu in baris), default=0.0)
    tepi = 2 * ISI_X + 0.5
    return kata * UKURAN / 1000 + tepi, penuh * UKURAN / 1000 + tepi


def _peras(sempit: list[float], ruang: float) -> list[float]:
    """Too much for the room: the modest columns keep what they need, the greedy ones share the rest."""
    tetap: dict[int, float] = {}
    while True:
        bebas = [i for i in range(len(sempit)) if i not in tetap]
        bagian = (ruang - sum(tetap.values())) / len(bebas)
        cukup = {i: sempit[i] for i in bebas if sempit[i] < bagian}
        if not cukup:
            return [tetap.get(i, bagian) for i in range(len(sempit))]
        tetap |= cukup


def _pecah(teks: str, m: Muka, ruang: float) -> list[str]:
    """Lines no wider than the room; a word that is wider itself is cut."""
    hasil: list[str] = []
    spasi = m.lebar(" ")
    for alinea in teks.split("\n") or [""]:
        kini, panjang = "", 0.0
        for kata in alinea.split(" "):
            w = m.lebar(kata)
            if kini and panjang + spasi + w <= ruang:
                kini, panjang = f"{kini} {kata}", panjang + spasi + w
                continue
            if kini:
                hasil.append(kini)
            *potong, kini = _potong(kata, m, ruang) if w > ruang else [kata]
            hasil += potong
            panjang = m.lebar(kini)
        hasil.append(kini)
    return hasil


def _potong(kata: str, m: Muka, ruang: float) -> list[str]:
    hasil, kini, panjang = [], "", 0.0
    for huruf in kata:
        w = m.lebar_huruf[huruf]
        if kini and panjang + w > ruang:
            hasil.append(kini)
            kini, panjang = "", 0.0
        kini, panjang = kini + huruf, panjang + w
    return [*hasil, kini]


def _pangkas(sel: list[str], terbanyak: int) -> list[str]:
    return sel if not terbanyak or len(sel) <= terbanyak else [*sel[: terbanyak - 1], POTONG]


def _bagi(baris: list[Baris], ruang: float, awal: float) -> list[list[Baris]]:
    """Rows to pages, ``awal`` high on the first; a row is never cut."""
    halaman: list[list[Baris]] = [[]]
    terpakai = 0.0
    for satu in baris:
        t = tinggi(satu)
        if t > ruang:
            raise ValueError("Satu baris lampiran lebih tinggi daripada halaman.")
        if (halaman[-1] or len(halaman) == 1) and terpakai + t > (awal if len(halaman) == 1 else ruang):
            halaman.append([])
            terpakai = 0.0
        halaman[-1].append(satu)
        terpakai += t
    return halaman
