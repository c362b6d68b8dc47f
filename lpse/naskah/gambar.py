"""Pages of a stored paper as pictures: a preview that needs no plug-in and runs nothing of the PDF."""

from __future__ import annotations

import io

import pypdfium2

from lpse.naskah.fon import KUNCI

#: 96 dots per inch and a half: readable on a phone, light on the line.
_SKALA = 1.5
TERBANYAK = 20


def halaman_png(pdf: bytes, nomor: int) -> bytes:
    """Page ``nomor`` (from one) as PNG.  Raises: IndexError beyond the last."""
    with KUNCI:  # PDFium is not made for several threads
        dokumen = pypdfium2.PdfDocument(pdf)
        try:
            if not 1 <= nomor <= len(dokumen):
                raise IndexError(nomor)
            gambar = dokumen[nomor - 1].render(scale=_SKALA, may_draw_forms=True).to_pil()
        finally:
            dokumen.close()
    keluar = io.BytesIO()
    gambar.convert("P", palette=1, colors=32).save(keluar, "PNG", optimize=False)
    return keluar.getvalue()
