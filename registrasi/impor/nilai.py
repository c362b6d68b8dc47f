"""Reading one cell: text, codes, numbers of persons, dates in every spelling that offices send (DOMAIN.md A)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, Final

from registrasi.impor.bidang import Bidang, Tipe, pilihan_menurut_kata, rapikan_judul

#: What people write where they have nothing.
KOSONG: Final = frozenset({"", "-", "--", "–", "n/a", "na", "null", "none", "nan", "#n/a", "kosong", "belum ada"})
_PUTIH: Final = re.compile(r"\s+")
_RUMUS_TEKS: Final = re.compile(r'^="(.*)"$')
_ILMIAH: Final = re.compile(r"^\d+([.,]\d+)?[eE]\+?\d{2,}$")
_TAHUN: Final = (1945, 2100)
_BULAN: Final = {
    nama: nomor
    for nomor, semua in enumerate(
        (
            "januari jan january", "februari feb pebruari peb february", "maret mar march", "april apr", "mei may",
            "juni jun june", "juli jul july", "agustus agu ags aug agt august", "september sep sept",
            "oktober okt oct october", "november nov nopember nop", "desember des dec december",
        ),
        start=1,
    )
    for nama in semua.split()
}  # fmt: skip
_ISO: Final = re.compile(
    r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$"
)
_ANGKA: Final = re.compile(r"^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})(?:\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$")
_KATA: Final = re.compile(r"^(?:[a-z']+,\s*)?(\d{1,2})[\s\-]+([a-z]+)[\s\-,]+(\d{2}|\d{4})(?:\s.*)?$")
_SERI: Final = re.compile(r"^\d{5}(?:\.\d+)?$")
_EXCEL_NOL: Final = dt.date(1899, 12, 30)
#: Excel keeps fifteen digits of a number; a longer one has lost its end.
_DIGIT_EXCEL: Final = 10**15
_YA: Final = frozenset({"ya", "y", "1", "true", "lengkap", "sudah", "ada", "v", "x", "✓"})
_TIDAK: Final = frozenset({"tidak", "t", "0", "false", "belum", "kurang", "belum lengkap"})
_TAK_BERLAKU: Final = frozenset({"tidak berlaku", "tb", "tidak perlu"})

#: What a reader answers: the text for the database (None = empty), a rejection, a warning.
Bacaan = tuple[str | None, str, str]
Pembaca = Callable[[Any], Bacaan]


class NilaiBuruk(ValueError):  # noqa: N818 - the field's own words
    """The cell cannot be read; the message ends the sentence «<kolom> …»."""


def teks(nilai: Any) -> str:  # noqa: ANN401 - a cell holds anything
    """The cell as one line of text; empty for what means nothing. A formula that only keeps a text is undone."""
    if isinstance(nilai, str):
        isi = nilai.strip().lstrip("'\ufeff")
        if isi.startswith('="') and (cocok := _RUMUS_TEKS.match(isi)):
            isi = cocok.group(1).strip()
        if not isi.isprintable() or "  " in isi:
            isi = _PUTIH.sub(" ", "".join(c if c.isprintable() or c.isspace() else " " for c in isi)).strip()
        return "" if len(isi) < 10 and isi.lower() in KOSONG else isi  # noqa: PLR2004 - longer than the longest of KOSONG
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, float):
        return str(int(nilai)) if nilai.is_integer() else repr(nilai)
    if isinstance(nilai, dt.datetime):
        return nilai.isoformat(sep=" ")
    return str(nilai)


def _tahun_penuh(tahun: str) -> int:
    return int(tahun) if len(tahun) == 4 else 2000 + int(tahun)  # noqa: PLR2004 - «26» or «2026»


def tanggal(nilai: Any, zona: dt.tzinfo) -> dt.date | None:  # noqa: ANN401 - a cell holds anything
    """The day a cell names; None when it is empty. A moment with a zone is brought to the office's.

    Raises: NilaiBuruk.
    """
    if isinstance(nilai, dt.datetime):
        return _wajar(nilai.date())
    if isinstance(nilai, dt.date):
        return _wajar(nilai)
    isi = teks(nilai)
    if not isi:
        return None
    try:
        return _wajar(_dari_teks(isi, zona))
    except ValueError as galat:
        raise NilaiBuruk(f"bukan tanggal: «{isi[:40]}» (contoh: 21-11-2026)") from galat


def _dari_teks(isi: str, zona: dt.tzinfo) -> dt.date:
    if cocok := _ISO.match(isi):
        hari = dt.date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
        if cocok[6] and cocok[4]:
            pada = dt.datetime.fromisoformat(f"{hari}T{int(cocok[4]):02}:{cocok[5]}{cocok[6].replace('Z', '+00:00')}")
            return pada.astimezone(zona).date()
        return hari
    if cocok := _ANGKA.match(isi):
        return dt.date(_tahun_penuh(cocok[3]), int(cocok[2]), int(cocok[1]))
    if (cocok := _KATA.match(isi.lower())) and cocok[2] in _BULAN:
        return dt.date(_tahun_penuh(cocok[3]), _BULAN[cocok[2]], int(cocok[1]))
    if _SERI.match(isi):
        return _EXCEL_NOL + dt.timedelta(days=int(float(isi)))
    raise ValueError(isi)


def _wajar(hari: dt.date) -> dt.date:
    if not _TAHUN[0] <= hari.year <= _TAHUN[1]:
        raise NilaiBuruk(f"memuat tahun {hari.year}")
    return hari


def pembaca(bidang: Bidang, *, zona: dt.tzinfo, label: dict[str, str] | None = None) -> Pembaca:
    """The reader of one column, made once per file."""
    buat = {
        Tipe.TEKS: _pembaca_teks, Tipe.KODE: _pembaca_kode, Tipe.NOMOR: _pembaca_nomor, Tipe.SUREL: _pembaca_surel,
        Tipe.YA_TIDAK: _pembaca_ya_tidak, Tipe.BULAT: _pembaca_bulat,
    }.get(bidang.tipe)  # fmt: skip
    if buat is not None:
        return buat(bidang)
    if bidang.tipe is Tipe.TANGGAL:
        return _ingat_hasil(_pembaca_tanggal(bidang, zona))
    return _ingat_hasil(_pembaca_pilihan(bidang, label or {}))


def _ingat_hasil(baca: Pembaca) -> Pembaca:
    """Few values come again and again; each is read once."""
    ingatan: dict[Any, Bacaan] = {}

    def lihat(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        hasil = ingatan.get(nilai)
        if hasil is None:
            hasil = baca(nilai)
            if len(ingatan) < 20_000:  # noqa: PLR2004 - a bound, so that a hostile file does not fill the memory
                ingatan[nilai] = hasil
        return hasil

    return lihat


def _pembaca_teks(bidang: Bidang) -> Pembaca:
    maks, label = bidang.maks, bidang.label

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi = teks(nilai)
        if maks and len(isi) > maks:
            return None, f"{label} lebih dari {maks} huruf", ""
        if isi[:1] == "=" or isi[:2] in {"+=", "@="}:
            return None, f"{label} berisi rumus; ganti dengan nilainya", ""
        return isi or None, "", ""

    return baca


def _pembaca_kode(bidang: Bidang) -> Pembaca:
    dasar, label = _pembaca_teks(bidang), bidang.label

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi, galat, ingat = dasar(nilai)
        if isi and not galat and " " in isi:
            return None, f"{label} memuat spasi", ""
        return isi, galat, ingat

    return baca


def _pembaca_nomor(bidang: Bidang) -> Pembaca:
    maks, label = bidang.maks, bidang.label

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi = teks(nilai)
        if not isi:
            return None, "", ""
        ingat = ""
        if isinstance(nilai, float | int) and not isinstance(nilai, bool) and nilai >= _DIGIT_EXCEL:
            ingat = (
                f"{label} ditulis sebagai angka di Excel, angka terakhirnya bisa hilang; simpan kolomnya sebagai teks"
            )
        if not isi.isdigit():
            if _ILMIAH.match(isi):
                return None, f"{label} dirusak Excel menjadi {isi[:20]}; simpan kolomnya sebagai teks", ""
            if not isi.isascii() or any(c.isalpha() for c in isi):
                ingat = f"{label} memuat tanda selain angka"
            isi = "".join(c for c in isi if "0" <= c <= "9")
        if len(isi) > maks:
            return None, f"{label} terlalu panjang: {len(isi)} angka, paling banyak {maks}", ""
        return isi or None, "", ingat

    return baca


def _pembaca_surel(bidang: Bidang) -> Pembaca:
    dasar, label = _pembaca_teks(bidang), bidang.label

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi, galat, ingat = dasar(nilai)
        if isi and not galat:
            kotak, _, ranah = isi.partition("@")
            if not kotak or "." not in ranah or " " in isi:
                return None, "", f"{label} «{isi[:40]}» bukan alamat surel; tidak disimpan"
        return isi, galat, ingat

    return baca


def _pembaca_tanggal(bidang: Bidang, zona: dt.tzinfo) -> Pembaca:
    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        try:
            hari = tanggal(nilai, zona)
        except NilaiBuruk as galat:
            return None, f"{bidang.label} {galat}", ""
        return (hari.isoformat() if hari else None), "", ""

    return baca


def _pembaca_pilihan(bidang: Bidang, label: dict[str, str]) -> Pembaca:
    arti = pilihan_menurut_kata(bidang, label)
    sebut = ", ".join(label.get(k, k) for k, _ in bidang.pilihan)

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi = teks(nilai)
        if not isi:
            return None, "", ""
        kode = arti.get(rapikan_judul(isi))
        return (kode, "", "") if kode else (None, f"{bidang.label} «{isi[:40]}» tidak dikenal. Pilihan: {sebut}", "")

    return baca


def _pembaca_ya_tidak(bidang: Bidang) -> Pembaca:
    """«ya», «tidak», «tidak berlaku»; an empty cell says nothing."""
    arti = dict.fromkeys(_YA, "ya") | dict.fromkeys(_TIDAK, "tidak") | dict.fromkeys(_TAK_BERLAKU, "tb")

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi = teks(nilai).lower()
        if not isi:
            return None, "", ""
        kode = arti.get(isi)
        return (kode, "", "") if kode else (None, f"{bidang.label} «{isi[:20]}» bukan Ya atau Tidak", "")

    return baca


def _pembaca_bulat(bidang: Bidang) -> Pembaca:
    """A whole number, perhaps with a word behind it: «24», «24 bulan», «2 tahun» (as months)."""

    def baca(nilai: Any) -> Bacaan:  # noqa: ANN401 - a cell holds anything
        isi = teks(nilai).lower()
        if not isi:
            return None, "", ""
        cocok = re.match(r"^(\d{1,3})\s*(bulan|bln|tahun|thn)?$", isi)
        if cocok is None:
            return None, f"{bidang.label} «{isi[:20]}» bukan jumlah bulan", ""
        kali = 12 if (cocok[2] or "").startswith("t") else 1
        return str(int(cocok[1]) * kali), "", ""

    return baca
