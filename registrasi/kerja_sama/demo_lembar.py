"""Small one-page PDFs for the demo office: what somebody would have scanned."""

from __future__ import annotations

import io
import textwrap

import pikepdf

_LEBAR, _TINGGI = 595, 842


def lembar(judul: str, *paragraf: str) -> bytes:
    """A title and paragraphs on one A4 page."""
    baris = [("F2 14", judul), ("F1 11", "")]
    for satu in paragraf:
        baris += [("F1 11", potong) for potong in textwrap.wrap(satu, 84)]
        baris.append(("F1 11", ""))
    isi = ["BT 60 770 Td 16 TL"]
    for huruf, teks in baris:
        aman = teks.encode("latin-1", "replace").decode("latin-1")
        aman = aman.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        isi.append(f"/{huruf} Tf ({aman}) Tj T*")
    return _pdf("\n".join([*isi, "ET"]).encode("latin-1"))


def _pdf(aliran: bytes) -> bytes:
    with pikepdf.new() as pdf:
        halaman = pdf.add_blank_page(page_size=(_LEBAR, _TINGGI))
        huruf = {
            nama: pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(dasar))
            for nama, dasar in (("/F1", "/Helvetica"), ("/F2", "/Helvetica-Bold"))
        }
        halaman.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(huruf))
        halaman.Contents = pdf.make_stream(aliran)
        keluar = io.BytesIO()
        pdf.save(keluar, deterministic_id=True)
    return keluar.getvalue()
