"""Reading LKPP's JSON (ISB/satudata): an array of flat objects with the traps of DOMAIN.md A1. Pure functions."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from lpse.galat import AturanDilanggar

#: One row of a data set.
Baris = dict[str, Any]

_TAG: Final = re.compile(r"<[^>]{1,500}>")
_PUTIH: Final = re.compile(r"\s+")
_KOSONG: Final = frozenset({"", "-", "--", "null", "none", "n/a"})
_TAHUN: Final = (1990, 2100)
_WAKTU: Final = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$"
)
_BESAR: Final = Decimal(10) ** 18
#: Names under which LKPP's answers wrap the array.
_BUNGKUS: Final = ("data", "rows", "result")
BARIS_TERBANYAK: Final = 200_000


def muat(isi: bytes) -> list[Any]:
    """The rows of the file.  Raises: AturanDilanggar when it is no array of LKPP's data."""
    teks = _teks_berkas(isi)
    if teks.startswith("URL-NOT-DEFINED"):
        raise AturanDilanggar("LKPP menjawab URL-NOT-DEFINED: alamat datanya salah atau tidak berlaku lagi.")
    try:
        nilai = json.loads(teks, parse_float=Decimal)
    except (json.JSONDecodeError, RecursionError) as galat:
        raise AturanDilanggar(
            "Isi berkas ini bukan JSON yang utuh. Unduh ulang datanya dari ISB/satudata LKPP."
        ) from galat
    if isinstance(nilai, dict):
        nilai = next((nilai[k] for k in _BUNGKUS if isinstance(nilai.get(k), list)), None)
    if not isinstance(nilai, list):
        raise AturanDilanggar("Isi berkas ini bukan deretan baris data LKPP.")
    if not nilai:
        raise AturanDilanggar("Berkas ini tidak memuat satu baris pun.")
    if len(nilai) > BARIS_TERBANYAK:
        raise AturanDilanggar("Berkas ini lebih dari 200.000 baris. Unduh per tahun anggaran.")
    return nilai


def _teks_berkas(isi: bytes) -> str:
    for sandi in ("utf-8-sig", "utf-16") if isi[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            return isi.decode(sandi).strip().replace("\x00", "")
        except UnicodeDecodeError:
            continue
    return isi.decode("cp1252", errors="replace").strip()


def ambil(baris: Baris, *nama: str) -> Any:  # noqa: ANN401 - a cell holds anything
    """The first of these keys that says something; LKPP spells one field in several ways."""
    for n in nama:
        nilai = baris.get(n)
        if nilai is not None and str(nilai).strip().lower() not in _KOSONG:
            return nilai
    return None


def teks(baris: Baris, *nama: str, maks: int = 0) -> str:
    """One line of plain text: marks of HTML and entities undone, blanks joined, control signs gone."""
    nilai = ambil(baris, *nama)
    if nilai is None or isinstance(nilai, dict | list):
        return ""
    isi = _TAG.sub(" ", html.unescape(str(nilai)))
    isi = _PUTIH.sub(" ", "".join(h if h.isprintable() else " " for h in isi)).strip()
    return isi[:maks].rstrip() if maks else isi


def kode(baris: Baris, *nama: str) -> str:
    """A number that may come as number or text: «10005991000», 10005991000, 10005991000.0 are one."""
    nilai = ambil(baris, *nama)
    if isinstance(nilai, bool) or nilai is None:
        return ""
    isi = str(nilai).strip().removesuffix(".0")
    return isi if isi.isascii() and isi.isdigit() else ""


def banyak(baris: Baris, *nama: str, maks: int) -> str:
    """Several values joined by «;» in the source, joined by «; » here; none is cut in its middle."""
    hasil = ""
    for satu in teks(baris, *nama).split(";"):
        bersih = satu.strip()
        lanjut = f"{hasil}; {bersih}" if hasil else bersih
        if bersih and len(lanjut) <= maks:
            hasil = lanjut
    return hasil


def uang(baris: Baris, *nama: str) -> Decimal | None:
    """An amount in rupiah; None when it is none (empty, words, below nought, beyond reason)."""
    nilai = ambil(baris, *nama)
    if nilai is None or isinstance(nilai, bool | dict | list):
        return None
    try:
        jumlah = Decimal(str(nilai).strip())
    except InvalidOperation:
        return None
    if not jumlah.is_finite() or jumlah < 0 or jumlah >= _BESAR:
        return None
    return jumlah.quantize(Decimal("0.01"))


def waktu(baris: Baris, *nama: str, zona: dt.tzinfo) -> dt.datetime | None:
    """A moment. SPSE writes the clock on its wall, also where a «Z» stands behind it (14.00 announced is 14.00 here,
    DOMAIN.md A1); only a written offset moves it. None when it cannot be read.
    """
    nilai = ambil(baris, *nama)
    cocok = _WAKTU.match(str(nilai).strip()) if isinstance(nilai, str) else None
    if cocok is None:
        return None
    tahun, bulan, hari, jam, menit, detik, geser = cocok.groups()
    if not _TAHUN[0] <= int(tahun) <= _TAHUN[1]:
        return None
    try:
        saat = dt.datetime(int(tahun), int(bulan), int(hari), int(jam or 0), int(menit or 0), int(detik or 0))  # noqa: DTZ001 - the zone follows
        if geser and geser != "Z":
            return dt.datetime.fromisoformat(f"{saat.isoformat()}{geser[:3]}:{geser[-2:]}")
    except ValueError:
        return None
    return saat.replace(tzinfo=zona)


def tanggal(baris: Baris, *nama: str, zona: dt.tzinfo) -> dt.date | None:
    saat = waktu(baris, *nama, zona=zona)
    return saat.astimezone(zona).date() if saat else None


def tahun(baris: Baris, *nama: str) -> int | None:
    """A budget year; several joined («2025,2026», «2025;2026») count by the first."""
    nilai = ambil(baris, *nama)
    cocok = re.match(r"\d{4}", str(nilai)) if nilai is not None else None
    angka = int(cocok.group()) if cocok else 0
    return angka if _TAHUN[0] <= angka <= _TAHUN[1] else None


def benar(baris: Baris, nama: str, *, bawaan: bool) -> bool:
    """A flag in any spelling: true, «true», «ya», 1, «t»."""
    nilai = ambil(baris, nama)
    if nilai is None:
        return bawaan
    return str(nilai).strip().lower() in {"true", "ya", "y", "1", "t", "1.0"}


def orang(baris: Baris, *nama: str) -> tuple[str, str]:
    """«196801012005011127 - Pejabat 070» (several joined by «;») → names and numbers, each joined by «; »."""
    nama_orang, nip = [], []
    for satu in teks(baris, *nama).split(";"):
        depan, pisah, belakang = satu.strip().partition(" - ")
        berangka = bool(pisah) and depan.replace(" ", "").isdigit()
        orang_nama = (belakang if berangka else satu).strip()
        if orang_nama:
            nama_orang.append(orang_nama)
            nip.append(depan.strip() if berangka else "")
    return "; ".join(nama_orang)[:2000], ("; ".join(nip) if any(nip) else "")[:2000]
