"""Signatures of people who do not exist, for the demo office: the same name always draws the same line."""

from __future__ import annotations

import hashlib
from io import BytesIO
from math import cos, sin

from PIL import Image, ImageDraw

_UKURAN = (720, 260)


def coretan(nama: str) -> bytes:
    """A flowing line of loops, as PNG with nothing behind it."""
    benih = hashlib.sha256(nama.encode()).digest()
    lebar, tinggi = _UKURAN
    titik = []
    for i in range(260):
        t = i / 260
        ayun = sin(t * (18 + benih[0] % 14)) * (0.32 - 0.2 * t) + cos(t * (7 + benih[1] % 9)) * 0.12
        gelung = sin(t * (22 + benih[2] % 12)) * (0.04 + benih[3] % 5 / 100)
        titik.append((lebar * (0.08 + 0.82 * t + gelung), tinggi * (0.5 + ayun)))
    kanvas = Image.new("RGBA", _UKURAN, (0, 0, 0, 0))
    ImageDraw.Draw(kanvas).line(titik, fill=(11, 30, 92, 255), width=5, joint="curve")
    keluar = BytesIO()
    kanvas.save(keluar, "PNG")
    return keluar.getvalue()
