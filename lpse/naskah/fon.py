"""The faces and the style sheet of the papers, read once per worker and kept warm.

Fontconfig is shown an empty machine: only the faces of ``static/css/naskah.css`` exist, so a paper looks the same on
every server, and a letter they lack shows as a box instead of a stranger's face.
"""

from __future__ import annotations

import atexit
import os
import tempfile
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

LEMBAR_GAYA = "portal://statis/css/naskah.css"
#: Pango's font map is not made for several threads; one paper at a time per process.
KUNCI = threading.RLock()
_KOSONG = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'><fontconfig></fontconfig>"


@dataclass(frozen=True)
class Mesin:
    """The loaded library with our faces and our parsed style sheet."""

    fon: Any
    gaya: Any
    html: Any
    lampiran: Any


_mesin: Mesin | None = None
_proses = 0


def mesin() -> Mesin:
    """The renderer of this process; built at the first paper (about a second), then reused. Call under ``KUNCI``."""
    global _mesin, _proses
    if _mesin is None or _proses != os.getpid():
        _mesin, _proses = _bangun(), os.getpid()
        atexit.register(lepaskan)  # while the library can still remove its folder of faces
    return _mesin


def lepaskan() -> None:
    """Let the library go; the next paper builds it anew."""
    global _mesin  # noqa: PLW0603 - one per process is the point
    with KUNCI:
        _mesin = None


def _bangun() -> Mesin:
    with _mesin_tanpa_fon():
        # Here and not above: half a second that only a process which renders papers should pay.
        from weasyprint import CSS, HTML, Attachment  # noqa: PLC0415 - as above
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - as above

        from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

        fon = FontConfiguration()
    gaya = CSS(url=LEMBAR_GAYA, url_fetcher=Pengambil(), font_config=fon)
    return Mesin(fon=fon, gaya=gaya, html=HTML, lampiran=Attachment)


@contextmanager
def _mesin_tanpa_fon() -> Iterator[None]:
    """Fontconfig reads its configuration when a ``FontConfiguration`` is made; show it one that names no folder."""
    semula = os.environ.get("FONTCONFIG_FILE")
    with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as berkas, warnings.catch_warnings():
        berkas.write(_KOSONG)
        berkas.flush()
        os.environ["FONTCONFIG_FILE"] = berkas.name
        warnings.filterwarnings("ignore", message="No fonts configured")  # which is what we want
        try:
            yield
        finally:
            os.environ.pop("FONTCONFIG_FILE")
            if semula is not None:
                os.environ["FONTCONFIG_FILE"] = semula
