"""Signatures for the tests: as a canvas sends one, and as a telephone photographs one."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from math import sin

from PIL import Image, ImageDraw


def _garis(kanvas: Image.Image, warna: tuple[int, ...], tebal: int) -> None:
    lebar, tinggi = kanvas.size
    titik = [(lebar * (0.1 + 0.008 * i), tinggi * (0.5 + 0.3 * sin(i / 5))) for i in range(100)]
    ImageDraw.Draw(kanvas).line(titik, fill=warna, width=tebal, joint="curve")


@cache
def coretan() -> bytes:
    """Ink on nothing, as ``toDataURL`` gives it."""
    kanvas = Image.new("RGBA", (600, 220), (0, 0, 0, 0))
    _garis(kanvas, (11, 30, 92, 255), 6)
    keluar = BytesIO()
    kanvas.save(keluar, "PNG")
    return keluar.getvalue()


@cache
def foto_tanda() -> bytes:
    """Ink on grey paper that darkens to one side."""
    kanvas = Image.linear_gradient("L").resize((900, 600)).point(lambda v: 150 + v // 3).convert("RGB")
    _garis(kanvas, (40, 40, 60), 9)
    keluar = BytesIO()
    kanvas.save(keluar, "JPEG", quality=80)
    return keluar.getvalue()
