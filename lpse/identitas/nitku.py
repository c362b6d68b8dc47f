"""NITKU: twenty-two digits, the sixteen of the NPWP and six of the place of business; 000000 is the head office."""

from __future__ import annotations

from typing import Final

from lpse.identitas import npwp as nomor_pajak
from lpse.identitas.dasar import Hasil, awal, digit, kelompok, sah_panjang

PANJANG: Final = 22
_PUSAT: Final = "000000"


def periksa(teks: str | None, *, npwp: str | None = None) -> Hasil:
    """Look at a NITKU, and at whether it starts with this NPWP when one is given; warns, never refuses."""
    hasil = awal(teks, "NITKU", (PANJANG,))
    if not sah_panjang(hasil, (PANJANG,)):
        return hasil
    induk, tempat = hasil.nilai[: nomor_pajak.BARU], hasil.nilai[nomor_pajak.BARU :]
    hasil.peringatan.extend(
        f"NITKU diawali nomor pajak yang meragukan. {p}" for p in nomor_pajak.periksa(induk).peringatan
    )
    if digit(npwp) and not nomor_pajak.sama(npwp, induk):
        hasil.peringatan.append("NITKU tidak diawali NPWP yang ditulis.")
    hasil.rincian["Tempat kegiatan"] = "kantor pusat" if tempat == _PUSAT else f"cabang {tempat}"
    return hasil


def rapi(teks: str | None) -> str:
    """«0024 1877 3980 3000 000000»."""
    angka = digit(teks)
    return kelompok(angka, 4, 4, 4, 4) if len(angka) == PANJANG else (teks or "")
