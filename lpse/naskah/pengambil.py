"""What the renderer may read: our own static files, and what the caller hands it. Nothing else exists for it.

An address that is refused, missing or broken stops the rendering: a paper without its emblem is not a paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from weasyprint.urls import URLFetcher, URLFetcherResponse

SKEMA = "portal"
_TIPE = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".otf": "font/otf",
    ".woff": "font/woff",
}


class AlamatDitolak(ValueError):  # noqa: N818 - a refusal, as the house names them
    """The template asked for something outside the office's own files."""


class Pengambil(URLFetcher):  # type: ignore[misc] # the library carries no types
    """``portal://statis/<path>`` is a static file, ``portal://isi/<name>`` one of ``isi``; all else is refused.

    No http, no file, no ftp; no ``data:`` either: pictures come through the office's files, where they were checked.
    """

    def __init__(self, isi: Mapping[str, tuple[bytes, str]] | None = None) -> None:
        super().__init__(allowed_protocols=(SKEMA,), allow_redirects=False, fail_on_errors=True)
        self.isi = dict(isi or {})

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - signature
        """Answer from memory or from our own folders.  Raises: AlamatDitolak."""
        bagian = urlsplit(url)
        jalur = unquote(bagian.path).lstrip("/")
        if bagian.scheme != SKEMA:
            raise AlamatDitolak(f"Templat naskah tidak boleh mengambil {url[:80]!r}.")
        if bagian.netloc == "isi" and jalur in self.isi:
            isi, tipe = self.isi[jalur]
            return URLFetcherResponse(url, isi, {"Content-Type": tipe})
        if bagian.netloc == "statis":
            return URLFetcherResponse(url, *_statis(jalur))
        raise AlamatDitolak(f"Templat naskah menyebut {url[:80]!r} yang tidak ada.")


def _statis(jalur: str) -> tuple[bytes, dict[str, str]]:
    akhiran = Path(jalur).suffix.lower()
    if akhiran not in _TIPE or ".." in Path(jalur).parts:
        raise AlamatDitolak(f"Berkas statis {jalur[:80]!r} bukan untuk naskah.")
    tempat = finders.find(jalur)
    if not isinstance(tempat, str):
        raise AlamatDitolak(f"Berkas statis {jalur[:80]!r} tidak ada. Jalankan bin/setup.")
    return Path(tempat).read_bytes(), {"Content-Type": _TIPE[akhiran]}
