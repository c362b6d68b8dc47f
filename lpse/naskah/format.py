"""How a number is written: placeholders, roman months, and what a format must hold to stay unique."""

from __future__ import annotations

import datetime as dt
import re
import string

from lpse.naskah.enums import UlangNomor

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: What the Kepala may write between braces, with what it means.
ISIAN: dict[str, str] = {
    "klasifikasi": "kode klasifikasi arsip",
    "urut": "nomor urut, misalnya {urut:03} untuk 012",
    "bulan_romawi": "bulan dengan angka Romawi",
    "bulan": "bulan dengan angka, misalnya {bulan:02}",
    "tahun": "tahun, empat angka",
    "unit": "kode unit penyusun",
}
_LEBAR = re.compile(r"0?[1-6]")
_BERLEBAR = {"urut", "bulan"}
_PANJANG_MAKS = 120


class FormatSalah(ValueError):  # noqa: N818 - the field's own words
    """A format that cannot give good numbers; the message says what to write instead."""


def bagian_format(pola: str) -> list[tuple[str, str]]:
    """The placeholders with their width, in order.  Raises: FormatSalah."""
    try:
        urai = list(string.Formatter().parse(pola))
    except ValueError as galat:
        raise FormatSalah("Kurung kurawal tidak berpasangan. Contoh: {klasifikasi}/{urut:03}/LPSE/{tahun}.") from galat
    hasil: list[tuple[str, str]] = []
    for _, nama, lebar, ubah in urai:
        if nama is None:
            continue
        if nama not in ISIAN or ubah:
            boleh = ", ".join(f"{{{n}}}" for n in ISIAN)
            raise FormatSalah(f"Isian {{{nama}}} tidak dikenal. Yang ada: {boleh}.")
        if lebar and (nama not in _BERLEBAR or not _LEBAR.fullmatch(lebar)):
            raise FormatSalah(f"Lebar {lebar!r} pada {{{nama}}} tidak dikenal. Contoh: {{urut:03}}.")
        hasil.append((nama, lebar or ""))
    return hasil


def periksa_format(pola: str, ulang: str) -> None:
    """Refuse a format whose numbers would repeat or break a line of the paper.  Raises: FormatSalah."""
    nama = [n for n, _ in bagian_format(pola)]
    if nama.count("urut") != 1:
        raise FormatSalah("Format harus memuat {urut} tepat satu kali.")
    if ulang in (UlangNomor.TAHUNAN, UlangNomor.BULANAN) and "tahun" not in nama:
        raise FormatSalah("Nomor yang dimulai lagi tiap tahun atau bulan harus memuat {tahun}.")
    if ulang == UlangNomor.BULANAN and not {"bulan", "bulan_romawi"} & set(nama):
        raise FormatSalah("Nomor yang dimulai lagi tiap bulan harus memuat {bulan_romawi} atau {bulan}.")
    if any(not huruf.isprintable() for huruf in pola) or pola != pola.strip():
        raise FormatSalah("Format harus satu baris tanpa spasi di awal atau akhir.")


def kurun(tanggal: dt.date, ulang: str) -> str:
    """The period within which numbers are consecutive: ``2026``, ``2026-11`` or ``semua``."""
    if ulang == UlangNomor.TIDAK:
        return "semua"
    return f"{tanggal:%Y-%m}" if ulang == UlangNomor.BULANAN else f"{tanggal:%Y}"


def susun_nomor(pola: str, *, urut: int, tanggal: dt.date, klasifikasi: str, unit: str) -> str:
    """«000.8.3/012/LPSE/XI/2026».  Raises: FormatSalah."""
    bagian_format(pola)  # nothing but our own placeholders reaches str.format
    nomor = pola.format(
        klasifikasi=klasifikasi,
        urut=urut,
        bulan_romawi=ROMAWI[tanggal.month - 1],
        bulan=tanggal.month,
        tahun=tanggal.year,
        unit=unit,
    )
    if len(nomor) > _PANJANG_MAKS:
        raise FormatSalah(f"Nomor menjadi lebih dari {_PANJANG_MAKS} huruf.")
    return nomor
