"""The face of the visible signature: a small Latin subset, made once per process and embedded in each paper."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.staticfiles import finders
from fontTools import subset
from fontTools.ttLib import TTFont
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

#: Printable ASCII, Latin-1, and the marks of Indonesian print.
_HURUF = (*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026)
_TABEL = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
_PENGGANTI = ord("?")
_MILI = 1000
#: Shipped by package and built with the other assets; the papers' own sans.
_FON = "vendor/naskah/arimo-latin-400-normal.woff"


@dataclass(frozen=True)
class HurufTanda:
    """A TrueType subset with what a PDF needs to know of it; widths in thousandths of the size."""

    nama: str
    berkas: bytes
    panjang: int
    glif: dict[int, int]
    lebar: dict[int, int]
    kotak: tuple[int, int, int, int]
    naik: int
    turun: int
    besar: int

    def sandikan(self, teks: str) -> str:
        """The text as a hexadecimal string of glyph numbers; a letter the face lacks becomes a question mark."""
        return "".join(f"{self.glif.get(ord(h), self.glif[_PENGGANTI]):04x}" for h in teks)

    def panjang_teks(self, teks: str, ukuran: float) -> float:
        """Width of the text in points."""
        ganti = self.glif[_PENGGANTI]
        return sum(self.lebar[self.glif.get(ord(h), ganti)] for h in teks) * ukuran / _MILI

    def tanam(self, penulis: BasePdfFileWriter) -> generic.IndirectObject:
        """Embed the face in the PDF as a composite font with Unicode values."""
        pemeri = penulis.add_object(self._pemeri(penulis))
        turunan = penulis.add_object(self._turunan(pemeri))
        return penulis.add_object(
            generic.DictionaryObject(
                {
                    pdf_name("/Type"): pdf_name("/Font"),
                    pdf_name("/Subtype"): pdf_name("/Type0"),
                    pdf_name("/BaseFont"): pdf_name(f"/{self.nama}"),
                    pdf_name("/Encoding"): pdf_name("/Identity-H"),
                    pdf_name("/DescendantFonts"): generic.ArrayObject([turunan]),
                    pdf_name("/ToUnicode"): penulis.add_object(_ke_unicode(self.glif)),
                }
            )
        )

    def _pemeri(self, penulis: BasePdfFileWriter) -> generic.DictionaryObject:
        """The font descriptor, which carries the TrueType file."""
        isi = generic.StreamObject(
            {pdf_name("/Length1"): generic.NumberObject(self.panjang), pdf_name("/Filter"): pdf_name("/FlateDecode")},
            encoded_data=self.berkas,
        )
        return generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/FontDescriptor"),
                pdf_name("/FontName"): pdf_name(f"/{self.nama}"),
                pdf_name("/Flags"): generic.NumberObject(4),
                pdf_name("/FontBBox"): generic.ArrayObject(generic.NumberObject(n) for n in self.kotak),
                pdf_name("/ItalicAngle"): generic.NumberObject(0),
                pdf_name("/Ascent"): generic.NumberObject(self.naik),
                pdf_name("/Descent"): generic.NumberObject(self.turun),
                pdf_name("/CapHeight"): generic.NumberObject(self.besar),
                pdf_name("/StemV"): generic.NumberObject(80),
                pdf_name("/FontFile2"): penulis.add_object(isi),
            }
        )

    def _turunan(self, pemeri: generic.IndirectObject) -> generic.DictionaryObject:
        """The descendant font: glyph numbers as they are, with the width of each."""
        lebar = [self.lebar[g] for g in range(len(self.lebar))]
        return generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Font"),
                pdf_name("/Subtype"): pdf_name("/CIDFontType2"),
                pdf_name("/BaseFont"): pdf_name(f"/{self.nama}"),
                pdf_name("/CIDSystemInfo"): generic.DictionaryObject(
                    {
                        pdf_name("/Registry"): generic.pdf_string("Adobe"),
                        pdf_name("/Ordering"): generic.pdf_string("Identity"),
                        pdf_name("/Supplement"): generic.NumberObject(0),
                    }
                ),
                pdf_name("/CIDToGIDMap"): pdf_name("/Identity"),
                pdf_name("/FontDescriptor"): pemeri,
                pdf_name("/W"): generic.ArrayObject(
                    [
                        generic.NumberObject(0),
                        generic.ArrayObject(generic.NumberObject(n) for n in lebar),
                    ]
                ),
            }
        )


def _ke_unicode(glif: dict[int, int]) -> generic.StreamObject:
    asal = {g: huruf for huruf, g in sorted(glif.items(), reverse=True)}  # the plainest letter of a shared glyph wins
    baris = [f"<{g:04x}> <{huruf:04x}>" for g, huruf in sorted(asal.items())]
    kelompok = "".join(
        f"{len(potong)} beginbfchar\n{chr(10).join(potong)}\nendbfchar\n"
        for potong in (baris[i : i + 100] for i in range(0, len(baris), 100))
    )
    isi = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{kelompok}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
    aliran = generic.StreamObject(stream_data=isi.encode("ascii"))
    aliran.compress()
    return aliran


@lru_cache(maxsize=1)
def huruf_tanda() -> HurufTanda:
    """The office's face for signatures.  Raises: RuntimeError when the assets were not built."""
    tempat = finders.find(_FON)
    if not isinstance(tempat, str):
        raise RuntimeError(  # noqa: TRY004 - what is missing is a file, not a type
            f"Huruf tanda tangan {_FON} tidak ada. Jalankan bin/setup."
        )
    return huruf_dari(Path(tempat))


def huruf_dari(berkas: Path) -> HurufTanda:
    """Cut the subset out of a TrueType file (``.ttf`` or ``.woff``)."""
    fon = TTFont(berkas)
    pilihan = subset.Options(hinting=False, layout_features=[], glyph_names=False, notdef_outline=True, name_IDs=[])
    pemotong = subset.Subsetter(pilihan)
    pemotong.populate(unicodes=_HURUF)
    pemotong.subset(fon)
    peta: dict[int, str] = fon.getBestCmap()
    urutan = {nama: nomor for nomor, nama in enumerate(fon.getGlyphOrder())}
    em = fon["head"].unitsPerEm

    def mili(nilai: int) -> int:
        hasil: int = round(nilai * _MILI / em)
        return hasil

    kepala, garis = fon["head"], fon["hhea"]
    lebar = {urutan[nama]: mili(maju) for nama, (maju, _) in fon["hmtx"].metrics.items()}
    for tabel in [t for t in fon.keys() if t not in _TABEL and t != "GlyphOrder"]:  # noqa: SIM118 - TTFont is no dict
        del fon[tabel]
    fon.flavor = None
    keluaran = BytesIO()
    fon.save(keluaran)
    mentah = keluaran.getvalue()
    return HurufTanda(
        nama="LPSETT+" + "".join(h for h in berkas.stem.title() if h.isalnum()),
        berkas=zlib.compress(mentah, 9),
        panjang=len(mentah),
        glif={huruf: urutan[nama] for huruf, nama in peta.items()},
        lebar=lebar,
        kotak=(mili(kepala.xMin), mili(kepala.yMin), mili(kepala.xMax), mili(kepala.yMax)),
        naik=mili(garis.ascent),
        turun=mili(garis.descent),
        besar=mili(garis.ascent),
    )
