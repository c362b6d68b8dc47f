"""Small real PDFs for the demo archive: one page of text with a text layer, the same bytes for the same words."""

from __future__ import annotations

import io
from collections.abc import Sequence
from textwrap import wrap

import pikepdf

_LEBAR_BARIS = 84
_JARAK = 15


def _tulis(teks: str) -> bytes:
    """A string of a content stream: Latin letters, brackets escaped."""
    aman = teks.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return aman.encode("cp1252", "replace")


def lembar(judul: str, nomor: str, paragraf: Sequence[str]) -> bytes:
    """One A4 page: heading, number, paragraphs."""
    baris: list[tuple[bytes, bytes, int]] = [
        (b"/F2 13 Tf", _tulis("PEMERINTAH KABUPATEN LUWU UTARA"), 18),
        (b"/F1 11 Tf", _tulis("LAYANAN PENGADAAN SECARA ELEKTRONIK"), 30),
        (b"/F2 14 Tf", _tulis(judul), 20),
        (b"/F1 11 Tf", _tulis(f"Nomor: {nomor}" if nomor else "Tanpa nomor"), 28),
    ]
    for satu in paragraf:
        baris += [(b"/F1 11 Tf", _tulis(potong), _JARAK) for potong in wrap(satu, _LEBAR_BARIS)]
        baris.append((b"/F1 11 Tf", b"", _JARAK))
    aliran = [b"BT 72 770 Td"]
    for huruf, teks, turun in baris:
        aliran.append(huruf + b" (" + teks + b") Tj 0 -" + str(turun).encode() + b" Td")
    aliran.append(b"ET")
    return _pdf(b"\n".join(aliran))


def _pdf(aliran: bytes) -> bytes:
    with pikepdf.new() as pdf:
        halaman = pdf.add_blank_page(page_size=(595, 842))
        fon = {
            f"/F{n}": pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(nama),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
            for n, nama in ((1, "/Helvetica"), (2, "/Helvetica-Bold"))
        }  # fmt: skip
        halaman.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fon))
        halaman.obj.Contents = pdf.make_stream(aliran)
        keluar = io.BytesIO()
        pdf.save(keluar, deterministic_id=True)
    return keluar.getvalue()
