"""What every check answers with, and the two things done to any number: its digits, its masked form."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from django.utils import timezone

from lpse.tampilan.bahasa import samar as _samar

_BUKAN_ANGKA: Final = re.compile(r"[^0-9]+")
#: What people put between the digits: spaces of any kind, dots, dashes, slashes.
_PEMISAH: Final = re.compile(r"[\s.\-/\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class Hasil:
    """One number looked at. A warning asks a person to look again; it never refuses anything (DOMAIN.md A1)."""

    #: As it was written, kept for the record.
    asli: str
    #: Digits only, as it is stored and compared.
    nilai: str
    peringatan: list[str] = field(default_factory=list)
    #: What the number itself says («Tanggal lahir» → «14 Juli 1985»), in words for people.
    rincian: dict[str, str] = field(default_factory=dict)
    #: Of the person, when the number carries one that exists.
    tanggal_lahir: dt.date | None = None

    @property
    def kosong(self) -> bool:
        return not self.nilai and not self.asli.strip()

    @property
    def wajar(self) -> bool:
        """Filled in, and nothing to warn about."""
        return bool(self.nilai) and not self.peringatan


def digit(teks: str | None) -> str:
    """Digits of a number however it is written: «02.418.773.9-803.000» → «024187739803000»."""
    return _BUKAN_ANGKA.sub("", teks or "")


def hari_utc() -> dt.date:
    """Today without asking anybody: a century or a future year does not turn on the office's zone."""
    return timezone.now().date()


def samar(teks: str | None) -> str:
    """First four and last two digits readable, as lists and exports show a personal number."""
    return _samar(digit(teks) or teks)


def awal(teks: str | None, nama: str, panjang: tuple[int, ...]) -> Hasil:
    """The part every check shares: digits, foreign letters, length. An empty text is not warned about."""
    asli = teks or ""
    nilai = digit(asli)
    hasil = Hasil(asli=asli, nilai=nilai)
    if hasil.kosong:
        return hasil
    if not _PEMISAH.sub("", asli).isascii() or not _PEMISAH.sub("", asli).isdigit():
        hasil.peringatan.append(f"{nama} memuat tanda selain angka.")
    if len(nilai) not in panjang:
        harus = " atau ".join(str(p) for p in panjang)
        hasil.peringatan.append(f"{nama} terdiri atas {len(nilai)} angka; seharusnya {harus}.")
    elif len(set(nilai)) == 1:
        hasil.peringatan.append(f"{nama} hanya berisi satu angka yang diulang.")
    return hasil


def sah_panjang(hasil: Hasil, panjang: tuple[int, ...]) -> bool:
    """Whether the digits can be read further at all."""
    return len(hasil.nilai) in panjang and len(set(hasil.nilai)) > 1


def kelompok(nilai: str, *lebar: int, pemisah: str = " ") -> str:
    """Digits in groups of these widths: ``kelompok("1972010319", 4, 2, 2, 2)`` → «1972 01 03 19»."""
    potong, mulai = [], 0
    for lebar_ini in lebar:
        potong.append(nilai[mulai : mulai + lebar_ini])
        mulai += lebar_ini
    return pemisah.join([*potong, nilai[mulai:]]).strip(pemisah)
