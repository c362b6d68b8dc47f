"""PDF: opened with pikepdf, every object looked at for what acts by itself."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from lpse.berkas.periksa.dasar import MARKUP, Ditolak, Temuan

MAKS_OBJEK = 400_000
_MAKS_DALAM = 40
_AKHIR = re.compile(rb"%%EOF[\s\x00]*$")
#: Actions that do something beyond moving within the document or opening a link the reader clicks.
_TINDAKAN = {
    "/JavaScript": "JavaScript",
    "/Launch": "tindakan yang menjalankan program",
    "/SubmitForm": "formulir yang mengirim isinya ke luar",
    "/ImportData": "tindakan yang mengambil data dari luar",
    "/GoToE": "tindakan yang membuka lampiran",
    "/RichMediaExecute": "media yang berjalan sendiri",
    "/Rendition": "media yang berjalan sendiri",
    "/Movie": "media yang berjalan sendiri",
}
_KUNCI = {
    "/JS": "JavaScript",
    "/JavaScript": "JavaScript",
    "/EmbeddedFiles": "berkas lain yang dilampirkan di dalamnya",
    "/EF": "berkas lain yang dilampirkan di dalamnya",
    "/XFA": "formulir XFA",
    "/RichMedia": "media yang berjalan sendiri",
}


def periksa(jalur: Path, isi: mmap.mmap, *, maks_halaman: int) -> Temuan:
    """Raises: Ditolak."""
    if not _AKHIR.search(isi[-2048:]):
        _tolak_ekor(isi)
    try:
        with pikepdf.open(jalur, attempt_recovery=True, suppress_warnings=True) as dok:
            if dok.is_encrypted:
                raise Ditolak(_SANDI)
            halaman = len(dok.pages)
            if halaman == 0:
                raise Ditolak("PDF ini tidak punya satu halaman pun.")
            if halaman > maks_halaman:
                raise Ditolak(f"PDF ini {halaman} halaman; paling banyak {maks_halaman} halaman di sini.")
            if len(dok.objects) > MAKS_OBJEK:
                raise Ditolak("Susunan PDF ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF.")
            if (bahaya := _yang_berbahaya(dok)) is not None:
                raise Ditolak(f"PDF ini memuat {bahaya}. Cetak ulang ke PDF (bukan simpan), lalu unggah hasilnya.")
    except pikepdf.PasswordError as galat:
        raise Ditolak(_SANDI) from galat
    except (pikepdf.PdfError, ValueError, RecursionError) as galat:
        raise Ditolak("PDF ini rusak dan tidak dapat dibuka. Simpan ulang dari aplikasinya.") from galat
    return Temuan("pdf", halaman)


_SANDI = "PDF ini dikunci sandi. Simpan ulang tanpa sandi, lalu unggah lagi."


def _tolak_ekor(isi: mmap.mmap) -> None:
    """Bytes behind the last ``%%EOF``: a cut file, or a stowaway."""
    letak = isi.rfind(b"%%EOF")
    if letak == -1:
        raise Ditolak("PDF ini terpotong: bagian akhirnya tidak ada. Unduh atau simpan ulang.")
    ekor = isi[letak + 5 :]
    if ekor.startswith((b"\n", b"\r", b" ")) and not ekor.strip(b"\r\n \t\x00\x1a"):
        return
    if MARKUP.search(ekor) or b"PK\x03\x04" in ekor or len(ekor) > 64:  # noqa: PLR2004 - a careless writer's leftover
        raise Ditolak("Ada isi lain yang ditempelkan di belakang PDF ini. Cetak ulang ke PDF.")


def _yang_berbahaya(dok: pikepdf.Pdf) -> str | None:
    for objek in dok.objects:
        for kamus in _kamus(objek, 0):
            if (bahaya := _periksa_kamus(kamus)) is not None:
                return bahaya
    return None


def _kamus(objek: Any, dalam: int) -> Iterator[Any]:  # noqa: ANN401 - pikepdf gives any PDF value
    """The dictionaries written directly inside this object; indirect ones come by themselves."""
    if dalam > _MAKS_DALAM:
        raise Ditolak("Susunan PDF ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF.")
    if isinstance(objek, pikepdf.Stream):
        objek = objek.stream_dict
    if isinstance(objek, pikepdf.Dictionary):
        yield objek
        anak: Iterator[Any] = (nilai for _, nilai in objek.items())
    elif isinstance(objek, pikepdf.Array):
        anak = iter(objek)
    else:
        return
    for nilai in anak:
        if isinstance(nilai, pikepdf.Dictionary | pikepdf.Array) and not nilai.is_indirect:
            yield from _kamus(nilai, dalam + 1)


def _periksa_kamus(kamus: Any) -> str | None:  # noqa: ANN401 - as above
    for kunci, kata in _KUNCI.items():
        if kunci in kamus:
            return kata
    jenis = kamus.get("/S")
    if isinstance(jenis, pikepdf.Name) and str(jenis) in _TINDAKAN and "/K" not in kamus:
        return _TINDAKAN[str(jenis)]
    sub = kamus.get("/Subtype")
    if isinstance(sub, pikepdf.Name) and str(sub) in {"/RichMedia", "/FileAttachment", "/Movie", "/Screen"}:
        return "media atau lampiran di dalam halaman"
    if str(kamus.get("/Type", "")) == "/EmbeddedFile":
        return "berkas lain yang dilampirkan di dalamnya"
    uri = kamus.get("/URI")
    if isinstance(uri, pikepdf.String) and re.match(rb"\s*(javascript|file|data|vbscript):", bytes(uri), re.IGNORECASE):
        return "tautan yang menjalankan program"
    return None
