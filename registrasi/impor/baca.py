"""Opening a table: its encoding, separator, sheet and row of headings; and its rows, one by one."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

import python_calamine as calamine

from lpse.galat import AturanDilanggar
from registrasi.impor.bidang import Definisi, cocokkan
from registrasi.impor.nilai import teks

if TYPE_CHECKING:
    from pathlib import Path

#: How far down the headings are looked for, below titles and blank lines.
_BARIS_KEPALA: Final = 25
_CONTOH: Final = 256 * 1024
_PEMISAH: Final = (";", ",", "\t", "|")
_MAKS_SEL: Final = 131_072
_MAKS_KOLOM: Final = 200
BARIS_TERBANYAK: Final = 1_000_000
#: One row: its number in the file as a spreadsheet counts (from 1), and its cells.
Baris = tuple[int, Sequence[Any]]


@dataclass(frozen=True)
class Bentuk:
    """How a file is read; kept with the import so that every run reads it alike."""

    jenis: str  # csv | xlsx
    sandi: str = ""
    pemisah: str = ""
    lembar: str = ""
    baris_kepala: int = 1
    kepala: tuple[str, ...] = ()

    def simpan(self) -> dict[str, Any]:
        return {**asdict(self), "kepala": list(self.kepala)}

    @classmethod
    def dari(cls, isi: dict[str, Any]) -> Bentuk:
        return cls(**{**isi, "kepala": tuple(isi.get("kepala", ()))})

    @property
    def kalimat(self) -> str:
        """In words, for the page."""
        if self.jenis == "xlsx":
            return f"Excel, lembar «{self.lembar}», judul kolom di baris {self.baris_kepala}"
        nama = {"\t": "tab", ";": "titik koma", ",": "koma", "|": "garis tegak"}.get(self.pemisah, self.pemisah)
        return f"CSV {self.sandi.upper()}, dipisah {nama}, judul kolom di baris {self.baris_kepala}"


def kenali(jalur: Path, *, xlsx: bool, definisi: Definisi) -> Bentuk:
    """Find out how this file is to be read.  Raises: AturanDilanggar when no row looks like headings."""
    return _kenali_xlsx(jalur, definisi) if xlsx else _kenali_csv(jalur, definisi)


def baris(jalur: Path, bentuk: Bentuk) -> Iterator[Baris]:
    """The rows below the headings; blank ones are left out.  Raises: AturanDilanggar for a broken file."""
    sumber = _baris_xlsx(jalur, bentuk.lembar) if bentuk.jenis == "xlsx" else _baris_csv(jalur, bentuk)
    for nomor, sel in sumber:
        if nomor > bentuk.baris_kepala and any(n not in (None, "") and str(n).strip() for n in sel):
            if nomor - bentuk.baris_kepala > BARIS_TERBANYAK:
                raise AturanDilanggar("Berkas ini lebih dari satu juta baris. Bagi menjadi beberapa berkas.")
            yield nomor, sel


def perkiraan(jalur: Path, bentuk: Bentuk) -> int:
    """About how many rows there are, for the bar of progress; never nought."""
    if bentuk.jenis == "xlsx":
        return max(1, int(_buka(jalur).get_sheet_by_name(bentuk.lembar).total_height))
    with jalur.open("rb") as masuk:
        return max(1, sum(potong.count(b"\n") for potong in iter(lambda: masuk.read(1 << 20), b"")))


def _nilai_kepala(definisi: Definisi, sel: Sequence[Any]) -> int:
    """How much a row looks like headings: fields it names, the key counting more."""
    cocok = cocokkan(definisi, [teks(s) for s in sel])
    return len(cocok) + (3 if definisi.kunci in cocok else 0)


def _pilih_kepala(definisi: Definisi, contoh: Sequence[Baris]) -> tuple[int, int, tuple[str, ...]]:
    """(score, row number, headings) of the best row among the first ones."""
    terbaik = (0, 0, ())
    for nomor, sel in contoh:
        nilai = _nilai_kepala(definisi, sel)
        if nilai > terbaik[0]:
            terbaik = (nilai, nomor, tuple(teks(s)[:80] for s in sel[:_MAKS_KOLOM]))  # type: ignore[assignment] # grows from empty
    return terbaik


_TANPA_KEPALA = (
    "Judul kolom tidak ditemukan di 25 baris pertama. Baris judul harus memuat nama kolom seperti di contoh berkas."
)


def _sandi(mentah: bytes) -> str:
    """utf-16, utf-8-sig, utf-8 or cp1252: what does not decode strictly as UTF-8 came from an old Excel."""
    if mentah.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"  # Excel's «Unicode text»
    if mentah.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    try:
        mentah.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _kenali_csv(jalur: Path, definisi: Definisi) -> Bentuk:
    mentah = jalur.read_bytes()
    sandi = _sandi(mentah)
    awal = mentah[:_CONTOH].decode(sandi, errors="replace")
    pilihan = []
    for pemisah in _PEMISAH:
        csv.field_size_limit(_MAKS_SEL)
        pembaca = csv.reader(io.StringIO(awal, newline=""), delimiter=pemisah)
        contoh: list[Baris] = []
        try:
            for sel in pembaca:
                contoh.append((len(contoh) + 1, sel))
                if len(contoh) >= _BARIS_KEPALA:
                    break
        except csv.Error:
            continue
        pilihan.append((*_pilih_kepala(definisi, contoh), pemisah))
    nilai, nomor, kepala, pemisah = max(pilihan, key=lambda p: p[0], default=(0, 0, (), ","))
    if not nilai:
        raise AturanDilanggar(_TANPA_KEPALA)
    return Bentuk("csv", sandi=sandi, pemisah=pemisah, baris_kepala=nomor, kepala=kepala)


def _baris_csv(jalur: Path, bentuk: Bentuk) -> Iterator[Baris]:
    csv.field_size_limit(_MAKS_SEL)
    with jalur.open(encoding=bentuk.sandi, errors="replace", newline="") as masuk:
        pembaca = csv.reader(masuk, delimiter=bentuk.pemisah)
        try:
            yield from enumerate(pembaca, start=1)
        except csv.Error as galat:
            raise AturanDilanggar(
                f"Susunan CSV rusak di sekitar baris {pembaca.line_num}: {galat}. Simpan ulang dari Excel."
            ) from galat


def _buka(jalur: Path) -> calamine.CalamineWorkbook:
    try:
        return calamine.CalamineWorkbook.from_path(str(jalur))
    except calamine.PasswordError as galat:
        raise AturanDilanggar("Berkas Excel ini dikunci sandi. Simpan ulang tanpa sandi.") from galat
    except (calamine.CalamineError, OSError) as galat:
        raise AturanDilanggar("Berkas Excel ini rusak dan tidak dapat dibaca. Simpan ulang dari Excel.") from galat


def _kenali_xlsx(jalur: Path, definisi: Definisi) -> Bentuk:
    buku = _buka(jalur)
    terbaik, pilih = 0, None
    for nama in buku.sheet_names:
        try:
            lembar = buku.get_sheet_by_name(nama)
        except calamine.CalamineError:
            continue  # a chart sheet holds no cells
        contoh = list(_sel_lembar(lembar, _BARIS_KEPALA))
        nilai, nomor, kepala = _pilih_kepala(definisi, contoh)
        if nilai > terbaik:
            terbaik, pilih = nilai, Bentuk("xlsx", lembar=nama, baris_kepala=nomor, kepala=kepala)
    if pilih is None:
        raise AturanDilanggar(_TANPA_KEPALA)
    return pilih


def _baris_xlsx(jalur: Path, nama: str) -> Iterator[Baris]:
    buku = _buka(jalur)
    if nama not in buku.sheet_names:
        raise AturanDilanggar(f"Lembar «{nama}» tidak ada di berkas ini.")
    yield from _sel_lembar(buku.get_sheet_by_name(nama))


def _sel_lembar(lembar: calamine.CalamineSheet, batas: int = 0) -> Iterator[Baris]:
    """Rows of a sheet by their real number; a merged cell speaks for every cell it covers."""
    if lembar.start is None:
        return
    geser_kolom = lembar.start[1]  # rows come from the first one on, columns only from the first filled one
    gabungan = _gabungan(lembar)
    terbuka: dict[int, tuple[int, Any]] = {}  # column → (last row, value) of a merged range that is still going on
    for nomor, isi in enumerate(lembar.iter_rows()):
        if batas and nomor >= batas:
            return
        sel = [""] * geser_kolom + isi if geser_kolom else isi
        if gabungan:
            sel = _isi_gabungan(nomor, sel, gabungan, terbuka)
        yield nomor + 1, sel


def _gabungan(lembar: calamine.CalamineSheet) -> dict[int, list[tuple[int, int, int]]]:
    """First row → (last row, first column, last column) of every merged range."""
    hasil: dict[int, list[tuple[int, int, int]]] = {}
    for (baris_awal, kolom_awal), (baris_akhir, kolom_akhir) in lembar.merged_cell_ranges or []:
        hasil.setdefault(baris_awal, []).append((baris_akhir, kolom_awal, kolom_akhir))
    return hasil


def _isi_gabungan(
    nomor: int,
    sel: list[Any],
    gabungan: dict[int, list[tuple[int, int, int]]],
    terbuka: dict[int, tuple[int, Any]],
) -> list[Any]:
    sel = list(sel)
    for kolom in [k for k, (akhir, _) in terbuka.items() if akhir < nomor]:
        del terbuka[kolom]
    for kolom, (_, nilai) in terbuka.items():
        if kolom < len(sel):
            sel[kolom] = nilai
    for akhir, dari, sampai in gabungan.get(nomor, ()):
        nilai = sel[dari] if dari < len(sel) else ""
        for kolom in range(dari, min(sampai + 1, len(sel))):
            sel[kolom] = nilai
            if akhir > nomor:
                terbuka[kolom] = (akhir, nilai)
    return sel
