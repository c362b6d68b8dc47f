"""NPWP: fifteen digits with a check digit, or sixteen (0 + the fifteen, or a NIK) (PMK 112/2022, PMK 136/2023)."""

from __future__ import annotations

from typing import Final

from stdnum import luhn

from lpse.identitas import nik
from lpse.identitas.dasar import Hasil, awal, digit, kelompok, sah_panjang

LAMA: Final = 15
BARU: Final = 16


def enambelas(teks: str | None) -> str:
    """The number as it is compared: fifteen digits with the 0 in front, everything else as it is."""
    angka = digit(teks)
    return f"0{angka}" if len(angka) == LAMA else angka


def limabelas(teks: str | None) -> str:
    """The old form, empty when the number has none (a person's number that is the NIK)."""
    angka = enambelas(teks)
    return angka[1:] if len(angka) == BARU and angka[0] == "0" else ""


def sama(satu: str | None, dua: str | None) -> bool:
    """Whether two spellings are one number, of fifteen or sixteen digits."""
    return bool(digit(satu)) and enambelas(satu) == enambelas(dua)


def periksa(teks: str | None) -> Hasil:
    """Look at an NPWP of fifteen or sixteen digits: check digit, or the NIK it is; warns, never refuses."""
    hasil = awal(teks, "NPWP", (LAMA, BARU))
    if not sah_panjang(hasil, (LAMA, BARU)):
        return hasil
    lama = limabelas(hasil.nilai)
    if not lama:
        orang = nik.periksa(hasil.nilai)
        hasil.peringatan.extend(f"NPWP 16 angka ini dibaca sebagai NIK. {p}" for p in orang.peringatan)
        hasil.rincian["Bentuk"] = "16 angka, sama dengan NIK pemiliknya"
        return hasil
    if not luhn.is_valid(lama[:9]):
        hasil.peringatan.append("Angka pemeriksa NPWP (angka ke-9) tidak cocok; periksa salah ketik.")
    hasil.rincian["Bentuk"] = "15 angka" if len(hasil.nilai) == LAMA else "16 angka (0 di depan NPWP lama)"
    hasil.rincian["Kode KPP"] = lama[9:12]
    hasil.rincian["Cabang"] = "pusat" if lama[12:] == "000" else lama[12:]
    return hasil


def periksa_pasangan(lama: str | None, baru: str | None) -> list[str]:
    """Warn when the old and the new number of one taxpayer do not belong together."""
    angka_lama, angka_baru = digit(lama), digit(baru)
    if len(angka_lama) != LAMA or len(angka_baru) != BARU or angka_baru[0] != "0":
        return []
    return [] if enambelas(angka_lama) == angka_baru else ["NPWP 16 angka bukan 0 di depan NPWP 15 angka yang ditulis."]


def rapi(teks: str | None) -> str:
    """«02.418.773.9-803.000» for fifteen digits, groups of four for sixteen; else as it was written."""
    angka = digit(teks)
    if len(angka) == LAMA:
        depan = kelompok(angka[:9], 2, 3, 3, pemisah=".")
        return f"{depan}-{angka[9:12]}.{angka[12:]}"
    return kelompok(angka, 4, 4, 4) if len(angka) == BARU else (teks or "")
