"""Lists of the archive on paper: the same rows as the spreadsheet, as a PDF with the office's head and page numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify

from lpse.galat import AturanDilanggar
from lpse.naskah import fon
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.tampilan.ekspor import Saringan

#: More rows than this are a spreadsheet's work: a page is laid out box by box.
BARIS_TERBANYAK = 2_000


def kirim_pdf(
    nama_berkas: str, kepala: Sequence[str], baris: Iterable[Sequence[Any]], saringan: Saringan
) -> HttpResponse:
    """Send a table as a landscape PDF.  Raises: AturanDilanggar above two thousand rows."""
    isi = [[_kata(nilai) for nilai in satu] for satu in islice(baris, BARIS_TERBANYAK + 1)]
    if len(isi) > BARIS_TERBANYAK:
        raise AturanDilanggar(
            f"Lebih dari {bahasa.angka(BARIS_TERBANYAK)} baris. Persempit saringan, atau unduh sebagai XLSX."
        )
    kantor = bahasa.kantor().profil
    judul = nama_berkas.replace("-", " ").capitalize()
    html = render_to_string(
        "arsip/dokumen/cetak.html",
        {
            "judul": judul,
            "kantor": kantor.nama if kantor else "",
            "instansi": kantor.nama_instansi if kantor else "",
            "kepala": kepala,
            "baris": isi,
            "saringan": saringan,
            "diunduh": bahasa.waktu(timezone.now()),
        },
    )
    jawaban = HttpResponse(_pdf(html), content_type="application/pdf")
    nama = f"{slugify(nama_berkas) or 'daftar'}-{bahasa.hari_ini().isoformat()}.pdf"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


def _kata(nilai: Any) -> str:  # noqa: ANN401 - a cell holds anything
    if nilai is None:
        return ""
    if isinstance(nilai, dt.datetime):
        return bahasa.waktu(nilai)
    if isinstance(nilai, dt.date):
        return bahasa.tanggal(nilai)
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return bahasa.angka(nilai)
    return str(nilai)


def _pdf(html: str) -> bytes:
    with fon.KUNCI:
        mesin = fon.mesin()
        from weasyprint import CSS  # noqa: PLC0415 - loaded with the renderer, see fon

        from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

        gaya = CSS(url="portal://statis/css/arsip-cetak.css", url_fetcher=Pengambil(), font_config=mesin.fon)
        hasil = mesin.html(string=html, url_fetcher=Pengambil()).write_pdf(
            font_config=mesin.fon, stylesheets=[mesin.gaya, gaya]
        )
    return bytes(hasil)
