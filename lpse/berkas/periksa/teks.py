"""Plain text and CSV, strictly: UTF-8, no control signs, no markup, no formulas that a spreadsheet would run."""

from __future__ import annotations

import codecs
import csv
import io
import mmap
import re

from lpse.berkas.periksa.dasar import MARKUP, Ditolak, Temuan
from lpse.berkas.tipe import TIPE

_KENDALI = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_KENDALI_BINER = re.compile(rb"[\x00-\x08\x0e-\x1a]")
#: What begins a formula: a sign, unless a plain number follows (-5, +62 811 …).
_RUMUS = re.compile(r"^\s*(?:[=@]|[+\-](?![\d\s.,()\-]*$))")
_MAKS_BARIS = 1_000_000
_MAKS_SEL = 32_768
_POTONG = 1 << 20
#: How UTF-16 begins, in either order of its bytes.
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def periksa(isi: mmap.mmap, kode: str) -> Temuan:
    """Raises: Ditolak."""
    mentah = isi[:]
    if _KENDALI.search(mentah):
        raise Ditolak("Isi berkas ini bukan teks: ada tanda yang tidak dapat dibaca. Simpan ulang sebagai PDF.")
    if MARKUP.search(mentah):
        raise Ditolak("Teks ini memuat program halaman web (HTML). Hapus bagian itu, atau cetak ke PDF.")
    try:
        teks = mentah.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        raise Ditolak("Teks ini tidak disimpan sebagai UTF-8. Pilih UTF-8 saat menyimpan ulang.") from galat
    if kode == "csv":
        _periksa_csv(teks)
    return Temuan(kode)


def periksa_mentah(isi: mmap.mmap, kode: str = "csv") -> Temuan:
    """A table for a program of ours: any eight-bit encoding or UTF-16, whatever its cells hold.  Raises: Ditolak."""
    if _teks_utf16_rusak(isi) if isi[:2] in UTF16 else _KENDALI_BINER.search(isi):
        label = TIPE[kode].label
        raise Ditolak(f"Isi berkas ini bukan {label}: ada tanda yang tidak dapat dibaca. Simpan ulang sebagai {label}.")
    return Temuan(kode)


def _teks_utf16_rusak(isi: mmap.mmap) -> bool:
    """Whether what begins as UTF-16 is no text after all; piece by piece, for it may be 64 MB."""
    pembaca = codecs.getincrementaldecoder("utf-16")()
    try:
        for awal in range(0, len(isi), _POTONG):
            potong = pembaca.decode(isi[awal : awal + _POTONG], final=awal + _POTONG >= len(isi))
            if _KENDALI_BINER.search(potong.encode("utf-8")):
                return True
    except UnicodeDecodeError:
        return True
    return False


def _periksa_csv(teks: str) -> None:
    pemisah = max(",;\t", key=teks.split("\n", maxsplit=1)[0].count)
    csv.field_size_limit(_MAKS_SEL)
    try:
        for nomor, baris in enumerate(csv.reader(io.StringIO(teks), delimiter=pemisah, strict=True), start=1):
            if nomor > _MAKS_BARIS:
                raise Ditolak("CSV ini lebih dari satu juta baris. Bagi menjadi beberapa berkas.")
            if any(_RUMUS.match(sel) for sel in baris):
                raise Ditolak(
                    f"Baris {nomor} CSV ini memuat rumus (sel yang diawali =, @, + atau -). "
                    "Ganti dengan nilainya, supaya tidak berjalan saat dibuka di Excel."
                )
    except csv.Error as galat:
        raise Ditolak("Susunan CSV ini rusak: tanda kutip atau panjang selnya tidak benar.") from galat
