"""The kinds of content the portal knows, each with its extensions and the MIME type it is served as."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tipe:
    """One kind of content. ``sebaris``: may be shown in a frame; everything else is only ever downloaded."""

    kode: str
    label: str
    mime: str
    ekstensi: tuple[str, ...]
    ikon: str = "file"
    sebaris: bool = False


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"

TIPE: dict[str, Tipe] = {
    t.kode: t
    for t in (
        Tipe("pdf", "PDF", "application/pdf", ("pdf",), "file-type-pdf", sebaris=True),
        Tipe("jpeg", "gambar JPEG", "image/jpeg", ("jpg", "jpeg", "jfif"), "photo", sebaris=True),
        Tipe("png", "gambar PNG", "image/png", ("png",), "photo", sebaris=True),
        Tipe("webp", "gambar WebP", "image/webp", ("webp",), "photo", sebaris=True),
        Tipe("gif", "gambar GIF", "image/gif", ("gif",), "photo", sebaris=True),
        Tipe("docx", "dokumen Word", f"{_OOXML}.wordprocessingml.document", ("docx",), "file-text"),
        Tipe("xlsx", "tabel Excel", f"{_OOXML}.spreadsheetml.sheet", ("xlsx",), "table"),
        Tipe("pptx", "paparan PowerPoint", f"{_OOXML}.presentationml.presentation", ("pptx",), "presentation"),
        Tipe("odt", "dokumen OpenDocument", f"{_ODF}.text", ("odt",), "file-text"),
        Tipe("ods", "tabel OpenDocument", f"{_ODF}.spreadsheet", ("ods",), "table"),
        Tipe("csv", "tabel CSV", "text/csv", ("csv",), "table"),
        Tipe("txt", "teks", "text/plain", ("txt", "log"), "file-text"),
        Tipe("json", "data JSON", "application/json", ("json",), "file-code"),
    )
}
MENURUT_MIME: dict[str, Tipe] = {t.mime: t for t in TIPE.values()}


def boleh_sebaris(mime: str) -> bool:
    """Whether a browser may show this in a page of ours."""
    tipe = MENURUT_MIME.get(mime)
    return tipe is not None and tipe.sebaris


def ikon_mime(mime: str) -> str:
    tipe = MENURUT_MIME.get(mime)
    return tipe.ikon if tipe else "file"


def sebut(kode: tuple[str, ...]) -> str:
    """«PDF, JPG, PNG atau DOCX»: what a use takes, by the extension people know."""
    nama = [TIPE[k].ekstensi[0].upper() for k in kode]
    return nama[0] if len(nama) == 1 else f"{', '.join(nama[:-1])} atau {nama[-1]}"


def terima_html(kode: tuple[str, ...]) -> str:
    """The ``accept`` of a file input."""
    return ",".join(f".{e}" for k in kode for e in TIPE[k].ekstensi)
