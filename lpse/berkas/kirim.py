"""Handing a content to the browser: ranges, validators, safe headers; or naming it to the server in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote

from csp.constants import NONE, SELF
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils.http import http_date, parse_http_date_safe

from lpse.berkas import setelan, simpanan
from lpse.berkas.nama import nama_kepala
from lpse.berkas.services import buka
from lpse.berkas.tipe import boleh_sebaris

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.berkas.models import Berkas

#: Where the server in front finds the store (``location /berkas-isi/ { internal; alias …/var/berkas/; }``).
AWALAN_ACCEL = "/berkas-isi/"
_RENTANG = re.compile(r"^bytes=(\d*)-(\d*)$")
_POTONGAN = 256 * 1024


@dataclass(frozen=True)
class Rentang:
    """Bytes ``awal`` up to and including ``akhir``."""

    awal: int
    akhir: int

    @property
    def panjang(self) -> int:
        return self.akhir - self.awal + 1


def sidik_http(berkas: Berkas) -> str:
    """A strong validator: the content's own hash."""
    return f'"{berkas.isi_id}"'


def tidak_berubah(request: HttpRequest, berkas: Berkas) -> bool:
    """Whether the browser's copy is still right (RFC 9110 § 13.2.2)."""
    if (etag := request.headers.get("If-None-Match")) is not None:
        daftar = [satu.strip().removeprefix("W/") for satu in etag.split(",")]
        return "*" in daftar or sidik_http(berkas) in daftar
    sejak = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return sejak is not None and int(berkas.dibuat_pada.timestamp()) <= sejak


def kirim(request: HttpRequest, berkas: Berkas, *, unduh: bool) -> HttpResponseBase:
    """The content, or the part of it that was asked for.  Raises: AturanDilanggar when it is not available."""
    unduh = unduh or not boleh_sebaris(berkas.mime)
    jawaban: HttpResponseBase
    if tidak_berubah(request, berkas):
        jawaban = HttpResponse(status=304)
    elif setelan.cara_kirim() != "langsung":
        jawaban = _lewat_peladen(berkas)
    else:
        jawaban = _langsung(request, berkas)
    jawaban.headers["ETag"] = sidik_http(berkas)
    jawaban.headers["Last-Modified"] = http_date(berkas.dibuat_pada.timestamp())
    jawaban.headers["Accept-Ranges"] = "bytes"
    if jawaban.status_code != 304:  # noqa: PLR2004 - nothing is described where nothing is sent
        jawaban.headers["Content-Disposition"] = nama_kepala(berkas.nama, unduh=unduh)
    return pagari(jawaban)


def pagari(jawaban: HttpResponseBase, *, bingkai: bool = False) -> HttpResponseBase:
    """Whatever the content is, it runs nothing and is framed by nobody else.

    ``bingkai``: a page of ours around pictures of ours; of another origin it could not fetch them.
    """
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    jawaban.headers["X-Frame-Options"] = "SAMEORIGIN"
    jawaban.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    jawaban._csp_replace = {  # type: ignore[attr-defined] # noqa: SLF001 - django-csp's door
        "default-src": [NONE],
        "img-src": [SELF],
        "style-src": [SELF],
        "frame-ancestors": [SELF],
        "sandbox": ["allow-same-origin"] if bingkai else True,
    }
    return jawaban


def _lewat_peladen(berkas: Berkas) -> HttpResponse:
    """The server in front sends it, ranges included; it never learns of a file that was not allowed."""
    buka(berkas=berkas).close()
    jawaban = HttpResponse(content_type=_tipe(berkas))
    if setelan.cara_kirim() == "accel":
        jalur = simpanan.letak(berkas.isi_id).relative_to(simpanan.akar())
        jawaban.headers["X-Accel-Redirect"] = AWALAN_ACCEL + quote(str(jalur))
    else:
        jawaban.headers["X-Sendfile"] = str(simpanan.letak(berkas.isi_id))
    return jawaban


def _langsung(request: HttpRequest, berkas: Berkas) -> HttpResponseBase:
    try:
        rentang = _rentang_diminta(request, berkas)
    except ValueError:
        jawaban = HttpResponse(status=416)
        jawaban.headers["Content-Range"] = f"bytes */{berkas.ukuran}"
        return jawaban
    masuk = buka(berkas=berkas)
    if request.method == "HEAD":
        masuk.close()
        kepala = HttpResponse(content_type=_tipe(berkas))
        kepala.headers["Content-Length"] = str(berkas.ukuran)
        return kepala
    if rentang is None:
        utuh = FileResponse(masuk, content_type=_tipe(berkas))
        utuh.headers["Content-Length"] = str(berkas.ukuran)
        return utuh
    sebagian = StreamingHttpResponse(_potong(masuk, rentang), status=206, content_type=_tipe(berkas))
    sebagian.headers["Content-Length"] = str(rentang.panjang)
    sebagian.headers["Content-Range"] = f"bytes {rentang.awal}-{rentang.akhir}/{berkas.ukuran}"
    return sebagian


def _tipe(berkas: Berkas) -> str:
    return f"{berkas.mime}; charset=utf-8" if berkas.mime.startswith("text/") else berkas.mime


def _rentang_diminta(request: HttpRequest, berkas: Berkas) -> Rentang | None:
    """One range, or None for the whole: several ranges, other units and a changed ``If-Range`` all mean the whole.

    Raises: ValueError when the range lies outside (416).
    """
    cocok = _RENTANG.match(request.headers.get("Range", "").strip())
    if request.method != "GET" or cocok is None or cocok.group(0) == "bytes=-" or not _syarat_rentang(request, berkas):
        return None
    ukuran = berkas.ukuran
    if not cocok.group(1):
        akhiran = int(cocok.group(2))
        if akhiran == 0:
            raise ValueError("kosong")
        return Rentang(max(0, ukuran - akhiran), ukuran - 1)
    awal = int(cocok.group(1))
    akhir = min(int(cocok.group(2) or ukuran - 1), ukuran - 1)
    if awal >= ukuran:
        raise ValueError("di luar isi")
    return Rentang(awal, akhir) if awal <= akhir else None


def _syarat_rentang(request: HttpRequest, berkas: Berkas) -> bool:
    syarat = request.headers.get("If-Range")
    if syarat is None:
        return True
    if syarat.startswith(('"', "W/")):
        return syarat == sidik_http(berkas)
    return parse_http_date_safe(syarat) == int(berkas.dibuat_pada.timestamp())


def _potong(masuk: BinaryIO, rentang: Rentang) -> Iterator[bytes]:
    with masuk:
        masuk.seek(rentang.awal)
        sisa = rentang.panjang
        while sisa and (bagian := masuk.read(min(_POTONGAN, sisa))):
            sisa -= len(bagian)
            yield bagian
