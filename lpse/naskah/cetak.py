"""A list on paper: letterhead, what it was filtered by, who took it and when, then its rows on page after page.

Not an official paper: no number, no QR, never kept. Its rows are set and drawn as the long tables of the papers are
(docs/adr/0011, 0056): WeasyPrint lays out the pages and their heading, the cells are ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from django.template.loader import render_to_string

from lpse.akun.models import profil
from lpse.naskah import fon
from lpse.naskah.enums import HurufNaskah
from lpse.naskah.lampiran import MM, POTONG, Ruang, Tata, kebutuhan, tata
from lpse.naskah.lukis import pasang, sambung
from lpse.naskah.muka import muka
from lpse.naskah.perender import gambar, letak_lembar
from lpse.naskah.snapshot import kantor_kop, lambang_kantor

#: More columns than this lie across.
KOLOM_TEGAK = 5
#: A cell of more lines is cut: its row must fit on a page.
BARIS_SEL = 24
#: Size of the paper lying across or standing, in points; margins as in daftar-cetak.css.
_KERTAS = {True: (297 * MM, 210 * MM), False: (210 * MM, 297 * MM)}
_TEPI, _ATAS, _BAWAH = 12 * MM, 12 * MM, 16 * MM
#: The repeated title above the table on the pages that follow.
_ULANGAN = 8 * MM
#: Widest word that is not cut, and the width at which a column of sentences can still be read: the first pair with
#: which all columns stand side by side, else the last.
_LEBAR = ((inf, 22 * MM), (60 * MM, 22 * MM), (45 * MM, 16 * MM))
_GANTI = {"→": "->", "←": "<-", "≥": ">=", "≤": "<=", "≠": "<>", "\u2212": "-", "✓": "v", "\u2011": "-"}


@dataclass(frozen=True)
class Lembaran:
    """What is printed: ``kolom`` has ``judul`` and ``rata``, ``baris`` are texts, ``saringan`` names and values."""

    judul: str
    kolom: Sequence[Mapping[str, str]]
    baris: Sequence[Sequence[str]]
    saringan: Sequence[tuple[str, str]]
    diunduh: str


def cetak(isi: Lembaran) -> bytes:
    """The list as a tagged PDF.  Raises: AturanDilanggar when the faces are not installed."""
    lambang = lambang_kantor()
    kantor = kantor_kop(profil(), lambang)
    huruf, tabel = _huruf(isi, kantor["huruf"])
    lanskap = len(isi.kolom) > KOLOM_TEGAK
    konteks = {"isi": isi, "kantor": {**kantor, "huruf": huruf}, "lanskap": lanskap, "jumlah": len(isi.baris)}
    gambar_isi = {"lambang": gambar(lambang)} if lambang else {}
    with fon.KUNCI:
        mesin = fon.mesin()
        awal = _sisa_halaman(mesin, konteks, gambar_isi, lanskap=lanskap)
        lebar, tinggi = _KERTAS[lanskap]
        ruang = Ruang(lebar - 2 * _TEPI, tinggi - _ATAS - _BAWAH - _ULANGAN, awal, BARIS_SEL)
        susunan = list(_susun(tabel, huruf, ruang))
        pindah = not susunan[0].halaman[0]
        if pindah:
            susunan[0] = replace(susunan[0], halaman=susunan[0].halaman[1:])
        konteks |= {
            "pindah": pindah and bool(isi.baris),
            "tata": susunan if isi.baris else [],
            "terpotong": any(s[-1:] == [POTONG] for t in susunan for h in t.halaman for b in h for s in b),
        }
        return _pdf(mesin, konteks, gambar_isi, susunan)


def _susun(tabel: Mapping[str, Any], huruf: str, ruang: Ruang) -> Iterator[Tata]:
    """The columns side by side as far as they can be read; the others follow in tables of their own, rows numbered."""
    kelompok, kata_terlebar = _kelompok(tabel, huruf, ruang.lebar, [0])
    if len(kelompok) > 1:
        tabel = {
            "kolom": [{"judul": "No", "rata": "kanan"}, *tabel["kolom"]],
            "baris": [[str(nomor), *satu] for nomor, satu in enumerate(tabel["baris"], start=1)],
        }
        kelompok, kata_terlebar = _kelompok(tabel, huruf, ruang.lebar, [0, 1])
    ruang = replace(ruang, kata_terlebar=kata_terlebar)
    for ke, pilihan in enumerate(kelompok):
        bagian = {
            "kolom": [tabel["kolom"][i] for i in pilihan],
            "baris": [[satu[i] for i in pilihan] for satu in tabel["baris"]],
        }
        yield tata(bagian, pengenal=str(ke), huruf=huruf, ruang=replace(ruang, awal=None) if ke else ruang)


def _kelompok(tabel: Mapping[str, Any], huruf: str, ruang: float, utama: list[int]) -> tuple[list[list[int]], float]:
    """Columns that fit together, and the widest word; the columns that name the row lead each group."""
    biasa, tebal = muka(huruf, tebal=False), muka(huruf, tebal=True)
    semua = [kebutuhan([b[i] for b in tabel["baris"]], k["judul"], biasa, tebal) for i, k in enumerate(tabel["kolom"])]
    for terlebar, nyaman in _LEBAR:
        perlu = [max(min(kata, terlebar), min(penuh, nyaman)) for kata, penuh in semua]
        if sum(perlu) <= ruang:
            break
    kelompok, terpakai = [[*utama]], sum(perlu[i] for i in utama)
    for i in range(len(utama), len(perlu)):
        if terpakai + perlu[i] > ruang and len(kelompok[-1]) > len(utama):
            kelompok.append([*utama])
            terpakai = sum(perlu[n] for n in utama)
        kelompok[-1].append(i)
        terpakai += perlu[i]
    return kelompok, terlebar


def _sisa_halaman(mesin: fon.Mesin, konteks: dict[str, Any], isi: Mapping[str, Any], *, lanskap: bool) -> float:
    """What the heading leaves of the first page: it is laid out once by itself, with a room of no height below."""
    kosong = Tata("0", "", [], [], [[]])
    # The sentence on cut cells may yet come: it is there while measuring.
    dokumen = _dokumen(mesin, {**konteks, "tata": [kosong], "terpotong": True, "ukur": True}, isi)
    ((indeks, lembar),) = letak_lembar(dokumen.pages, [kosong])
    return 0.0 if indeks else _KERTAS[lanskap][1] - _BAWAH - lembar.y - 1


def _dokumen(mesin: fon.Mesin, konteks: Mapping[str, Any], isi: Mapping[str, Any]) -> Any:  # noqa: ANN401 - untyped library
    from weasyprint import CSS  # noqa: PLC0415 - loaded with the renderer, see fon

    from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

    pengambil = Pengambil(isi)
    gaya = CSS(url="portal://statis/css/daftar-cetak.css", url_fetcher=pengambil, font_config=mesin.fon)
    return mesin.html(string=render_to_string("naskah/cetak_daftar.html", dict(konteks)), url_fetcher=pengambil).render(
        font_config=mesin.fon, stylesheets=[mesin.gaya, gaya], pdf_tags=True
    )


def _pdf(mesin: fon.Mesin, konteks: Mapping[str, Any], isi: Mapping[str, Any], tabel: list[Tata]) -> bytes:
    dokumen = _dokumen(mesin, konteks, isi)
    lembar = letak_lembar(dokumen.pages, tabel)
    for indeks, satu in lembar:
        pasang(dokumen.pages[indeks], satu)
    return bytes(dokumen.write_pdf(pdf_tags=True, finisher=lambda _, pdf: sambung(pdf, lembar)))


def _huruf(isi: Lembaran, pilihan: str) -> tuple[str, dict[str, Any]]:
    """The office's face, or the one that knows more letters; what that lacks too is written in its nearest letters."""
    teks = set().union(*(set(s) for b in isi.baris for s in b)) - {"\n"}
    kepala = set().union(*(set(k["judul"]) for k in isi.kolom))
    for huruf in (pilihan, HurufNaskah.SERIF.value):
        ada = muka(huruf, tebal=False).glif.keys() & muka(huruf, tebal=True).glif.keys()
        if ada >= teks | kepala:
            return huruf, {"kolom": isi.kolom, "baris": isi.baris}
    peta = str.maketrans({h: _serupa(h, ada) for h in (teks | kepala) - ada})
    return huruf, {
        "kolom": [{**k, "judul": k["judul"].translate(peta)} for k in isi.kolom],
        "baris": [[s.translate(peta) for s in b] for b in isi.baris],
    }


def _serupa(huruf: str, ada: set[str]) -> str:
    """«ạ» → «a», «→» → «->», a tab → a space; what has no likeness becomes «?», never nothing."""
    jenis = unicodedata.category(huruf)
    if jenis[0] in "CZ":
        return "" if jenis == "Cf" else " "
    pecah = "".join(h for h in unicodedata.normalize("NFKD", huruf) if not unicodedata.combining(h))
    if pecah and ada >= set(pecah):
        return pecah
    return _GANTI.get(huruf, "" if unicodedata.combining(huruf) else "?")
