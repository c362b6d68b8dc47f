"""Images: opened with Pillow under limits, and what lies around the picture looked at for markup."""

from __future__ import annotations

import mmap
import re
import struct
import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from lpse.berkas.periksa.dasar import MARKUP, Ditolak, Temuan
from lpse.tampilan import bahasa

#: Decoded whole, a picture without scaled decoding costs four bytes a pixel.
MAKS_PIKSEL_UTUH = 50_000_000
MAKS_BINGKAI = 200
MAKS_SISI = 30_000
_PENANDA = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
_RUSAK = "Gambar ini rusak atau terpotong. Ambil atau simpan ulang, lalu unggah lagi."


def periksa(jalur: Path, isi: mmap.mmap, kode: str, *, maks_piksel: int) -> Temuan:
    """Raises: Ditolak."""
    for bagian in _BAGIAN[kode](isi):
        if MARKUP.search(bagian) or b"%PDF-" in bagian:
            raise Ditolak(
                "Ada halaman web atau dokumen lain yang disembunyikan di dalam gambar ini. Simpan ulang gambarnya."
            )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _buka(jalur, kode, maks_piksel)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as galat:
        raise Ditolak(_terlalu_besar(maks_piksel)) from galat
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, OverflowError, MemoryError) as galat:
        raise Ditolak(_RUSAK) from galat
    return Temuan(kode)


def _buka(jalur: Path, kode: str, maks_piksel: int) -> None:
    with Image.open(jalur, formats=[kode.upper()]) as gambar:
        lebar, tinggi = gambar.size
        batas = maks_piksel if kode == "jpeg" else min(maks_piksel, MAKS_PIKSEL_UTUH)
        if lebar * tinggi > batas or max(lebar, tinggi) > MAKS_SISI:
            raise Ditolak(f"Gambar ini {lebar} × {tinggi} piksel. {_terlalu_besar(batas)}")
        if getattr(gambar, "n_frames", 1) > MAKS_BINGKAI:
            raise Ditolak(f"Gambar bergerak ini lebih dari {MAKS_BINGKAI} bingkai.")
        # JPEG decodes straight into an eighth: a photo of a hundred million pixels costs a few megabytes.
        gambar.draft("RGB", (max(1, lebar // 8), max(1, tinggi // 8)))
        gambar.load()


def _terlalu_besar(batas: int) -> str:
    return f"Paling besar {bahasa.angka(batas // 1_000_000)} juta piksel. Perkecil gambarnya, lalu unggah lagi."


def _bagian_jpeg(isi: mmap.mmap) -> Iterator[bytes]:
    """Segments of text and data, and what follows the end; never the picture itself, whose bytes are like dice."""
    letak = 2
    while (cocok := _PENANDA.search(isi, letak)) is not None:
        jenis, letak = cocok.group(1)[0], cocok.end()
        if jenis == 0xD9:  # noqa: PLR2004 - end of image
            yield isi[letak : letak + 65_536]
            yield isi[-65_536:] if len(isi) - letak > 65_536 else b""  # noqa: PLR2004 - both ends of a long tail
            return
        if jenis in {0x01, 0xD8}:
            continue
        panjang = int.from_bytes(isi[letak : letak + 2], "big")
        if 0xE0 <= jenis <= 0xEF or jenis == 0xFE:  # noqa: PLR2004 - APPn, COM
            yield isi[letak + 2 : letak + panjang]
        letak += max(panjang, 2)
    raise Ditolak(_RUSAK)


def _bagian_png(isi: mmap.mmap) -> Iterator[bytes]:
    letak = 8
    while letak + 8 <= len(isi):
        panjang, jenis = int.from_bytes(isi[letak : letak + 4], "big"), isi[letak + 4 : letak + 8]
        if jenis not in {b"IDAT", b"PLTE", b"fdAT", b"iCCP"}:
            yield isi[letak + 8 : letak + 8 + min(panjang, 1_048_576)]
        letak += 12 + panjang
        if jenis == b"IEND":
            yield isi[letak : letak + 1_048_576]
            return
    raise Ditolak(_RUSAK)


def _bagian_webp(isi: mmap.mmap) -> Iterator[bytes]:
    ujung = 8 + int.from_bytes(isi[4:8], "little")
    letak = 12
    while letak + 8 <= min(ujung, len(isi)):
        jenis, panjang = isi[letak : letak + 4], int.from_bytes(isi[letak + 4 : letak + 8], "little")
        if jenis in {b"EXIF", b"XMP "}:
            yield isi[letak + 8 : letak + 8 + min(panjang, 1_048_576)]
        letak += 8 + panjang + panjang % 2
    yield isi[ujung : ujung + 1_048_576]


def _bagian_gif(isi: mmap.mmap) -> Iterator[bytes]:
    """Comments are rare and short; head and tail are enough beside the ZIP test."""
    yield isi[:4096]
    yield isi[-65_536:]


_BAGIAN = {"jpeg": _bagian_jpeg, "png": _bagian_png, "webp": _bagian_webp, "gif": _bagian_gif}
