"""Our own reading of what PDF/A-3a asks of a signed paper: markers, faces, pictures, appearances, actions.

No certified checker runs here: this looks at every object of the file, and at nothing the eye must judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

#: What a paper for keeping never holds (ISO 19005-3, 6.1.7, 6.4.1, 6.6.1, 6.7).
_SARINGAN_TERLARANG = {"/LZWDecode", "/Crypt"}
_TINDAKAN_TERLARANG = {
    "/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition",
    "/Trans", "/GoTo3DView",
}  # fmt: skip
_CETAK, _TERSEMBUNYI = 4, 1 | 2 | 32 | 256


def keberatan_pdfa(isi: bytes) -> list[str]:
    """Everything that speaks against calling these bytes PDF/A-3a; nothing for a paper as it should be."""
    with pikepdf.open(BytesIO(isi)) as pdf:
        return [*map(str, pdf.check_pdf_syntax()), *_tanda(pdf, isi), *_benda(pdf), *_bidang(pdf)]


def _tanda(pdf: pikepdf.Pdf, isi: bytes) -> Iterator[str]:
    """Markers of the whole file."""
    akar = pdf.Root
    with pdf.open_metadata(update_docinfo=False) as xmp:
        if (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")) != ("3", "A"):
            yield "XMP tidak menyebut PDF/A-3a."
    if not isi.startswith(b"%PDF-1.7\n%") or any(b < 128 for b in isi[10:14]):
        yield "Kepala berkas bukan PDF 1.7 dengan baris biner."
    if "/Encrypt" in pdf.trailer or "/ID" not in pdf.trailer:
        yield "Terenkripsi, atau tanpa penanda berkas."
    maksud = [i for i in akar.get("/OutputIntents", []) if i.S == "/GTS_PDFA1"]
    if len(maksud) != 1 or "/DestOutputProfile" not in maksud[0]:
        yield "Tanpa profil warna keluaran."
    if (
        "/MarkInfo" not in akar
        or not bool(akar.MarkInfo.get("/Marked", False))
        or "/StructTreeRoot" not in akar
        or "/Lang" not in akar
    ):
        yield "Tidak bertanda susunan dan bahasa."
    if {"/AA", "/OpenAction", "/NeedsRendering"} & set(akar.keys()):
        yield "Berkas bertindak sendiri saat dibuka."


def _benda(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every object, whichever revision wrote it."""
    for benda in pdf.objects:
        if not isinstance(benda, pikepdf.Dictionary | pikepdf.Stream):
            continue
        jenis = str(benda.get("/Type", ""))
        if jenis == "/Font":
            yield from _huruf(benda)
        if str(benda.get("/Subtype", "")) == "/Image" and ({"/SMask", "/Alternates", "/OPI"} & set(benda.keys())):
            yield f"Gambar {benda.objgen} tembus pandang atau berganti."
        if str(benda.get("/Subtype", "")) == "/Image" and bool(benda.get("/Interpolate", False)):
            yield f"Gambar {benda.objgen} diperhalus pembacanya."
        if isinstance(benda, pikepdf.Stream) and _saringan(benda) & _SARINGAN_TERLARANG:
            yield f"Aliran {benda.objgen} bersaringan terlarang."
        if str(benda.get("/S", "")) in _TINDAKAN_TERLARANG:
            yield f"Tindakan {benda.get('/S')} dalam berkas."


def _saringan(aliran: Any) -> set[str]:  # noqa: ANN401 - a PDF object of any kind
    isi = aliran.get("/Filter", pikepdf.Array())
    return {str(isi)} if isinstance(isi, pikepdf.Name) else {str(f) for f in isi}


def _huruf(fon: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Embedded, and readable back as text."""
    if str(fon.get("/Subtype", "")) == "/Type0":
        if "/ToUnicode" not in fon:
            yield f"Huruf {fon.BaseFont} tanpa padanan Unicode."
        for anak in fon.DescendantFonts:
            if not {"/FontFile2", "/FontFile3"} & set(anak.FontDescriptor.keys()):
                yield f"Huruf {fon.BaseFont} tidak tertanam."
            if str(anak.Subtype) == "/CIDFontType2" and "/CIDToGIDMap" not in anak:
                yield f"Huruf {fon.BaseFont} tanpa peta glif."
        return
    tertanam = {"/FontFile", "/FontFile2", "/FontFile3"} & set(fon.get("/FontDescriptor", {}).keys())
    # A descendant is looked at with the face it belongs to.
    if not tertanam and not str(fon.get("/Subtype", "")).startswith("/CIDFont"):
        yield f"Huruf {fon.get('/BaseFont')} tidak tertanam."


def _bidang(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Signature fields: printed, shown by one appearance of their own, tagged."""
    formulir = pdf.Root.get("/AcroForm")
    if formulir is None:
        return
    if "/NeedAppearances" in formulir or "/XFA" in formulir:
        yield "Formulirnya digambar oleh pembaca."
    for satu in formulir.Fields:
        nama, bendera = str(satu.T), int(satu.get("/F", 0))
        if not bendera & _CETAK or bendera & _TERSEMBUNYI:
            yield f"Bidang {nama} tidak tercetak."
        rupa: Any = satu.get("/AP", pikepdf.Dictionary())
        if list(rupa.keys()) != ["/N"] or not isinstance(rupa.get("/N"), pikepdf.Stream) or "/BBox" not in rupa.N:
            yield f"Bidang {nama} tanpa rupa sendiri."
        if {"/A", "/AA"} & set(satu.keys()) or "/StructParent" not in satu or "/TU" not in satu:
            yield f"Bidang {nama} bertindak, atau tidak bertanda susunan."
        if "/V" in satu and (str(satu.V.SubFilter), len(satu.V.ByteRange)) != ("/ETSI.CAdES.detached", 4):
            yield f"Tanda tangan {nama} bukan PAdES."
