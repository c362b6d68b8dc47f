"""The file of errors: every rejected row as it was brought, and beside it why."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from lpse.tampilan.ekspor import jinakkan
from registrasi.impor.baca import Bentuk, baris
from registrasi.impor.nilai import teks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KOLOM: Final = "galat"


def susun(*, jalur: Path, bentuk: Bentuk, sebab: dict[int, str]) -> bytes:
    """CSV with the headings of the file, the rejected rows and the column «galat», as an Indonesian Excel opens it.

    Whatever a spreadsheet would run is made harmless; put right, the very same file may be brought again: the column
    is not one of the register's and is passed over.
    """
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar, delimiter=";", lineterminator="\r\n")
    penulis.writerow([*(jinakkan(k) for k in bentuk.kepala), KOLOM])
    lebar = len(bentuk.kepala)
    for nomor, sel in baris(jalur, bentuk):
        if nomor in sebab:
            isi = [jinakkan(teks(s)) for s in sel[:lebar]]
            penulis.writerow([*isi, *[""] * (lebar - len(isi)), jinakkan(f"Baris {nomor}: {sebab[nomor]}")])
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def baca(isi: bytes) -> tuple[list[str], Iterator[Sequence[Any]]]:
    """Headings and rows of a file of errors, for the worksheet of the same."""
    pembaca = csv.reader(io.StringIO(isi.decode("utf-8-sig"), newline=""), delimiter=";")
    return next(pembaca), pembaca
