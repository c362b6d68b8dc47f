"""How a signature looks on the page: a blue bar, a tick, and two or three short lines in our own face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from lpse.naskah.penanda.tinta import Tinta

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

    from lpse.naskah.penanda.huruf import HurufTanda

_BIRU = "0.059 0.298 0.506"  # biru laut, #0F4C81
_HIJAU = "0.106 0.498 0.294"  # hijau, #1B7F4B
_TEKS = "0.059 0.090 0.165"
_TEPI = 3.0
_BATANG = 1.6
_BESAR, _KECIL = 8.0, 4.5
_JARAK = 1.3  # line height in sizes
_KATA, _TERKECIL = 5.5, 3.6  # of the two lines below a drawn signature
_TINTA = "0.043 0.118 0.361"  # the blue of a pen


def _ukuran(huruf: HurufTanda, teks: tuple[str, ...], lebar: float, tinggi: float) -> float:
    """The largest size at which every line fits, between the two bounds."""
    terpanjang = max(huruf.panjang_teks(t, 1) for t in teks)
    return max(_KECIL, min(_BESAR, lebar / terpanjang, tinggi / (len(teks) * _JARAK)))


def _muatkan(huruf: HurufTanda, teks: str, ukuran: float, lebar: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if huruf.panjang_teks(teks, ukuran) <= lebar:
        return teks
    while teks and huruf.panjang_teks(teks + "…", ukuran) > lebar:
        teks = teks[:-1]
    return teks + "…"


def rupa(
    penulis: BasePdfFileWriter,
    huruf: HurufTanda,
    fon: generic.PdfObject,
    kotak: tuple[float, float, float, float],
    teks: tuple[str, ...],
    *,
    gambar: bytes = b"",
) -> generic.IndirectObject:
    """The appearance stream of one signed field, as large as its box; a drawn signature stands above its words."""
    lebar, tinggi = kotak[2] - kotak[0], kotak[3] - kotak[1]
    sumber = generic.DictionaryObject({pdf_name("/Font"): generic.DictionaryObject({pdf_name("/TT"): fon})})
    if gambar:
        tinta = Tinta.dari(gambar)
        sumber[pdf_name("/XObject")] = generic.DictionaryObject({pdf_name("/TT"): tinta.tanam(penulis)})
        perintah = _perintah_goresan(huruf, teks, tinta, lebar, tinggi)
    else:
        perintah = _perintah(huruf, teks, lebar, tinggi)
    bentuk = generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): kotak_pdf((0, 0, lebar, tinggi)),
            pdf_name("/Resources"): sumber,
        },
        stream_data="\n".join(perintah).encode("ascii"),
    )
    bentuk.compress()
    return penulis.add_object(bentuk)


def _perintah(huruf: HurufTanda, teks: tuple[str, ...], lebar: float, tinggi: float) -> list[str]:
    """The drawing itself: the bar, the tick, the lines."""
    kiri = _BATANG + _TEPI
    centang = min(10.0, tinggi / 2)
    ruang = lebar - kiri - centang - 2 * _TEPI
    ukuran = _ukuran(huruf, teks, ruang, tinggi - _TEPI)
    awal = (tinggi + len(teks) * ukuran * _JARAK) / 2 - ukuran
    return [
        "/Tx BMC",
        "q",
        f"{_BIRU} rg 0 0 {_BATANG:g} {tinggi:.2f} re f",
        f"{_HIJAU} RG {centang / 6:.2f} w 1 J 1 j",
        (
            f"{kiri:.2f} {tinggi / 2:.2f} m {kiri + centang * 0.36:.2f} {tinggi / 2 - centang * 0.34:.2f} l "
            f"{kiri + centang:.2f} {tinggi / 2 + centang * 0.4:.2f} l S"
        ),
        "Q",
        "q",
        f"BT {_TEKS} rg /TT {ukuran:.2f} Tf {ukuran * _JARAK:.2f} TL {kiri + centang + _TEPI:.2f} {awal:.2f} Td",
        *(f"<{huruf.sandikan(_muatkan(huruf, t, ukuran, ruang))}> Tj T*" for t in teks),
        "ET",
        "Q",
        "EMC",
    ]


def _perintah_goresan(huruf: HurufTanda, teks: tuple[str, ...], tinta: Tinta, lebar: float, tinggi: float) -> list[str]:
    """The ink in the room above, as large as fits, from the left as the name below it; two small lines at its foot."""
    ukuran = max(_TERKECIL, min(_KATA, *(lebar / huruf.panjang_teks(t, 1) for t in teks)))
    kaki = len(teks) * ukuran * _JARAK + 1
    skala = min(lebar / tinta.lebar, (tinggi - kaki) / tinta.tinggi)
    besar, naik = tinta.lebar * skala, tinta.tinggi * skala
    return [
        "/Tx BMC",
        "q",
        f"{_TINTA} rg {besar:.2f} 0 0 {naik:.2f} 0 {kaki + (tinggi - kaki - naik) / 2:.2f} cm /TT Do",
        "Q",
        "q",
        f"BT {_TEKS} rg /TT {ukuran:.2f} Tf {ukuran * _JARAK:.2f} TL 0 {kaki - ukuran:.2f} Td",
        *(f"<{huruf.sandikan(_muatkan(huruf, t, ukuran, lebar))}> Tj T*" for t in teks),
        "ET",
        "Q",
        "EMC",
    ]


def kosong(penulis: BasePdfFileWriter, kotak: tuple[float, float, float, float]) -> generic.IndirectObject:
    """The appearance of a field that nobody has signed yet: nothing, but there (PDF/A wants one)."""
    return penulis.add_object(
        generic.StreamObject(
            {
                pdf_name("/Type"): pdf_name("/XObject"),
                pdf_name("/Subtype"): pdf_name("/Form"),
                pdf_name("/BBox"): kotak_pdf((0, 0, kotak[2] - kotak[0], kotak[3] - kotak[1])),
                pdf_name("/Resources"): generic.DictionaryObject(),
            },
            stream_data=b"",
        )
    )


def kotak_pdf(kotak: tuple[float, float, float, float]) -> generic.ArrayObject:
    return generic.ArrayObject(generic.FloatObject(f"{n:.2f}") for n in kotak)
