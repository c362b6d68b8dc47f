"""From a snapshot to a PDF: tagged PDF/A-3 with the snapshot attached, and where each signature goes."""

from __future__ import annotations

import datetime as dt
import io
import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import puremagic
import pydyf
import segno
from django.template.loader import render_to_string

from lpse.galat import AturanDilanggar
from lpse.naskah import fon
from lpse.naskah.lukis import Lembar, pasang, sambung
from lpse.naskah.snapshot import Snapshot, alamat_periksa, kanonis

if TYPE_CHECKING:
    from lpse.naskah.lampiran import Tata

VARIAN = "pdf/a-3a"
NAMA_SNAPSHOT = "snapshot.json"
_PT_PER_PX = 0.75
Kotak = dict[str, Any]


class NaskahGagalDirender(AturanDilanggar):
    """The template asked for something it may not have, or the assets are missing."""


@dataclass(frozen=True)
class HasilRender:
    """The paper as bytes. ``kotak``: slot number → ``{"halaman": 1, "kotak": [x1, y1, x2, y2]}`` in points."""

    pdf: bytes
    halaman: int
    kotak: Mapping[int, Kotak] = field(default_factory=dict)


def html_naskah(templat: str, snapshot: Snapshot, *, draf: bool = False) -> tuple[str, list[Tata]]:
    """The template filled from the snapshot and from nothing else, and the long tables it asked for."""
    tata: list[Tata] = []
    return render_to_string(templat, {**snapshot, "draf": draf, "tata_lampiran": tata}), tata


def qr_png(kode: str) -> bytes:
    """The QR of the public check page, without a quiet zone: the page's own white does that.

    One bit per dot at about 600 dots per inch: embedded once and shown on every page, where a drawing would be drawn
    again on each.
    """
    tulis = io.BytesIO()
    segno.make(alamat_periksa(kode), error="m", boost_error=False).save(tulis, kind="png", border=0, scale=10)
    return tulis.getvalue()


def render(templat: str, snapshot: Snapshot, *, lambang: bytes = b"") -> HasilRender:
    """Render the final paper, once.  Raises: NaskahGagalDirender."""
    return _render(templat, snapshot, lambang=lambang, lampiran=kanonis(snapshot))


def render_draf(templat: str, snapshot: Snapshot, *, lambang: bytes = b"") -> HasilRender:
    """A preview: DRAF across every page; no number, no QR, no attachment, never stored.

    Raises: NaskahGagalDirender.
    """
    return _render(templat, snapshot, lambang=lambang, lampiran=None)


def _render(templat: str, snapshot: Snapshot, *, lambang: bytes, lampiran: bytes | None) -> HasilRender:
    draf = lampiran is None
    html, tata = html_naskah(templat, snapshot, draf=draf)
    isi: dict[str, tuple[bytes, str]] = {}
    if lambang:
        isi["lambang"] = gambar(lambang)
    if not draf:
        isi["qr.png"] = (qr_png(snapshot["naskah"]["kode"]), "image/png")
    with fon.KUNCI:
        return _cetak(html, isi, _lekat(lampiran, snapshot), tata, kode=snapshot["naskah"]["kode"])


def _lekat(lampiran: bytes | None, snapshot: Snapshot) -> dict[str, Any] | None:
    """The attached snapshot, dated as the paper is: the same snapshot gives the same bytes."""
    if lampiran is None:
        return None
    pada = dt.datetime.fromisoformat(snapshot["naskah"]["diterbitkan"])
    return {
        "string": lampiran,
        "name": NAMA_SNAPSHOT,
        "description": "Isi naskah sebagai data, seperti saat diterbitkan",
        "relationship": "Data",
        "created": pada,
        "modified": pada,
    }


def _cetak(
    html: str, isi: dict[str, tuple[bytes, str]], lekat: dict[str, Any] | None, tata: list[Tata], *, kode: str
) -> HasilRender:
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 - loaded with the renderer, see fon

    from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

    try:
        mesin = fon.mesin()
        dokumen = mesin.html(string=html, url_fetcher=Pengambil(isi)).render(
            font_config=mesin.fon, stylesheets=[mesin.gaya], pdf_variant=VARIAN
        )
        lembar = letak_lembar(dokumen.pages, tata)
        for indeks, satu in lembar:
            pasang(dokumen.pages[indeks], satu)

        def akhiri(_dokumen: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf's document
            pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog.get("AF", ())))  # named twice by the library
            sambung(pdf, lembar)

        # The file identifier stands in plain bytes, in later updates too: a changed copy still says which paper it was.
        pdf = dokumen.write_pdf(
            pdf_variant=VARIAN,
            pdf_identifier=kode.encode("ascii"),
            attachments=[mesin.lampiran(**lekat)] if lekat else [],
            finisher=akhiri,
        )
    except FatalURLFetchingError as galat:
        raise NaskahGagalDirender(f"Naskah gagal disusun: {galat.__cause__ or galat}") from galat
    return HasilRender(pdf=pdf, halaman=len(dokumen.pages), kotak=dict(_kotak(dokumen.pages)))


def gambar(isi: bytes) -> tuple[bytes, str]:
    """A picture with its kind, as the fetcher hands it out."""
    return isi, mimetypes.types_map.get(puremagic.from_string(isi), "application/octet-stream")


def _kotak(halaman: list[Any]) -> Iterator[tuple[int, Kotak]]:
    """Walk the laid-out boxes for the slots (``id="ttd-1"``); PDF counts from the lower left."""
    for nomor, satu in enumerate(halaman, start=1):
        for kotak in _keturunan(satu._page_box):  # noqa: SLF001 - the layout tree has no public door
            pengenal = _pengenal(kotak)
            if not pengenal.startswith("ttd-"):
                continue
            x, y = kotak.border_box_x(), kotak.border_box_y()
            lebar, tinggi = kotak.border_width(), kotak.border_height()
            yield (
                int(pengenal.removeprefix("ttd-")),
                {
                    "halaman": nomor,
                    "kotak": [
                        round(v * _PT_PER_PX, 2) for v in (x, satu.height - y - tinggi, x + lebar, satu.height - y)
                    ],
                },
            )


def letak_lembar(halaman: list[Any], tata: list[Tata]) -> list[tuple[int, Lembar]]:
    """Where each page of each long table goes: the rooms (``id="lt-0-3"``) that the template left open."""
    hasil: list[tuple[int, Lembar]] = []
    if not tata:
        return hasil
    for indeks, satu in enumerate(halaman):
        for kotak in _keturunan(satu._page_box):  # noqa: SLF001 - as above
            bagian = _pengenal(kotak).split("-")
            if bagian[0] == "lt":
                x, y = kotak.content_box_x() * _PT_PER_PX, kotak.content_box_y() * _PT_PER_PX
                hasil.append((indeks, Lembar(tata[int(bagian[1])], int(bagian[2]), x, y)))
    return hasil


def _pengenal(kotak: Any) -> str:  # noqa: ANN401 - a box of the library
    """The ``id`` of the element this box stands for; not of its anonymous boxes and pseudo-elements."""
    elemen = kotak.element
    return "" if elemen is None or kotak.element_tag != elemen.tag else elemen.get("id", "")


def _keturunan(kotak: Any) -> Iterator[Any]:  # noqa: ANN401 - boxes of the library
    yield kotak
    for anak in getattr(kotak, "children", ()):
        yield from _keturunan(anak)
