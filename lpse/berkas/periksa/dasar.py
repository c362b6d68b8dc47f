"""What every kind of file is looked at for: the test virus, foreign programs, a second file inside the first."""

from __future__ import annotations

import mmap
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import puremagic

from lpse.galat import AturanDilanggar

#: Written in two parts, or antivirus programs would take this very source away.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + rb"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
#: Markup that a browser might run when somebody gets it to guess.
MARKUP = re.compile(
    rb"<\s*(?:!doctype\s+html|html[\s>]|script[\s>]|svg[\s>]|iframe[\s>]|body[\s>]|object[\s>]|embed[\s>]|"
    rb"meta\s+http-equiv)|<\?php|<%@",
    re.IGNORECASE,
)
_AWAL_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_AWAL_XML = re.compile(rb"^\s*<\?xml", re.IGNORECASE)
_ASING = (
    (b"MZ", "Berkas ini program Windows. Program tidak pernah diterima."),
    (b"\x7fELF", "Berkas ini program Linux. Program tidak pernah diterima."),
    (b"\xca\xfe\xba\xbe", "Berkas ini program Java atau macOS. Program tidak pernah diterima."),
    (b"\xcf\xfa\xed\xfe", "Berkas ini program macOS. Program tidak pernah diterima."),
    (b"#!", "Berkas ini naskah perintah (skrip). Program tidak pernah diterima."),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        (
            "Berkas ini dokumen Office lama (DOC, XLS, PPT) atau dokumen yang dikunci sandi. "
            "Simpan ulang sebagai DOCX, XLSX, PPTX atau PDF tanpa sandi."
        ),
    ),
    (b"Rar!", "Arsip RAR tidak diterima. Unggah isinya satu per satu."),
    (b"7z\xbc\xaf\x27\x1c", "Arsip 7-Zip tidak diterima. Unggah isinya satu per satu."),
    (b"\x1f\x8b", "Arsip GZIP tidak diterima. Unggah isinya satu per satu."),
    (b"PK\x05\x06", "Arsip ZIP ini kosong."),
)
_HEIC = (b"heic", b"heix", b"mif1", b"hevc", b"avif")


class Ditolak(AturanDilanggar):
    """The file is refused; the message says why and what to do instead."""


@dataclass(frozen=True)
class Temuan:
    """What a structural opening found: a code of ``TIPE``, and pages where there are any."""

    kode: str
    halaman: int | None = None


def tolak_eicar(isi: mmap.mmap | bytes) -> None:
    if isi.find(EICAR) != -1:
        raise Ditolak("Antivirus mengenali berkas ini sebagai virus uji EICAR. Berkas tidak disimpan.")


def kenali_asing(awal: bytes) -> str | None:
    """A sentence about content that is never taken; None for what may still be a text."""
    for tanda, kata in _ASING:
        if awal.startswith(tanda):
            return kata
    if awal[4:8] == b"ftyp" and awal[8:12] in _HEIC:
        return (
            "Foto HEIC belum dapat diterima. Setel kamera ke «paling kompatibel» (JPG), atau simpan ulang sebagai JPG."
        )
    teks = awal.removeprefix(b"\xef\xbb\xbf")
    if _AWAL_SVG.search(teks) and teks.lstrip().startswith(b"<"):
        return "Gambar SVG dapat memuat program, sehingga tidak diterima. Simpan ulang sebagai PNG atau PDF."
    if MARKUP.search(teks):
        return "Berkas ini halaman web (HTML) atau memuat program, sehingga tidak diterima. Cetak ke PDF lebih dahulu."
    if _AWAL_XML.search(teks):
        return "Berkas XML tidak diterima."
    return _sebut_biner(awal) if b"\x00" in awal else None


def _sebut_biner(awal: bytes) -> str:
    """Name what the magic table recognises, so that the person knows which file they took by mistake."""
    try:
        akhiran = puremagic.from_string(awal).lstrip(".").upper()
    except (puremagic.PureError, ValueError):
        akhiran = ""
    jenis = f" ({akhiran})" if akhiran.isalnum() and len(akhiran) <= 6 else ""  # noqa: PLR2004 - an extension, not a tale
    return f"Isi berkas ini{jenis} bukan jenis yang dikenal portal. Simpan ulang sebagai PDF."


def berkas_ganda(jalur: Path) -> bool:
    """Whether a ZIP program would also open this file (PDF+ZIP, GIFAR)."""
    if not zipfile.is_zipfile(jalur):
        return False
    try:
        with zipfile.ZipFile(jalur) as arsip:
            return bool(arsip.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
