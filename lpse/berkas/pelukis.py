"""Draws one page of a PDF, or a picture, as a small WebP. Run as a program of its own, without Django.

A hostile file can make a decoder hang, eat memory or crash; here it takes down nothing but itself.
Usage: pelukis.py <input> <mime> <page from 1> <longest side> <output>
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

MEMORI = 2 * 1024**3
DETIK = 20
_SISI_SKALA_MAKS = 4.0


def halaman_pdf(jalur: Path, halaman: int, sisi: int) -> Image.Image:
    """One page at the asked size."""
    with pypdfium2.PdfDocument(jalur) as dok:
        lembar = dok[halaman - 1]
        lebar, tinggi = lembar.get_size()
        skala = min(sisi / max(lebar, tinggi, 1), _SISI_SKALA_MAKS)
        gambar: Image.Image = lembar.render(scale=skala, may_draw_forms=False).to_pil().convert("RGB")
        return gambar


def gambar_kecil(jalur: Path, sisi: int) -> Image.Image:
    """The picture the right way up, decoded no larger than needed."""
    with Image.open(jalur) as gambar:
        gambar.draft("RGB", (sisi, sisi))
        tegak = ImageOps.exif_transpose(gambar)
        if tegak.mode not in {"RGB", "RGBA"}:
            tegak = tegak.convert("RGBA" if "transparency" in tegak.info or tegak.mode in {"LA", "PA"} else "RGB")
        tegak.thumbnail((sisi, sisi))
        return tegak


def utama(argumen: list[str]) -> int:
    masuk, mime, halaman, sisi, keluar = argumen
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    if mime == "application/pdf":
        gambar = halaman_pdf(Path(masuk), int(halaman), int(sisi))
    else:
        gambar = gambar_kecil(Path(masuk), int(sisi))
    gambar.save(keluar, "WEBP", quality=80, method=2)
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
