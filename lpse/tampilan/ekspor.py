"""Downloads of exactly what is filtered, with the filter values printed on them (UI.md, Daftar).

CSV is written as an Indonesian Excel opens it by double click: UTF-8 with a byte order mark, semicolons, decimal comma.
"""

from __future__ import annotations

import csv
import datetime as dt
import tempfile
from decimal import Decimal
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from lpse.galat import AturanDilanggar
from lpse.naskah import cetak
from lpse.tampilan import bahasa, kertas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A spreadsheet takes a text that begins with one of these for a formula (OWASP, CSV injection).
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n")
#: More rows than a worksheet can hold are a request for the wrong kind of file.
BARIS_XLSX_TERBANYAK = 1_000_000
#: A person waits for a PDF while it is laid out (docs/adr/0056); a longer list is a spreadsheet's work.
BARIS_PDF_TERBANYAK = 2_000
#: What stands in the place of filter values when there are none.
TANPA_SARINGAN = ("Saringan", "tidak ada; seluruh isi daftar yang boleh dilihat pengunduh")
#: Width of a column in signs: what its heading and first rows need, within these.
_LEBAR_KOLOM = (8, 48)
#: Rows that are looked at for the width; the others follow as they are read.
_BARIS_DITAKAR = 200
#: From here a number gets its thousands marked; years and small counts stay bare.
_ANGKA_BESAR = 10_000
_TIPE_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Saringan = list[tuple[str, str]]


def jinakkan(nilai: object) -> str:
    """Text that no spreadsheet runs as a formula."""
    teks = str(nilai)
    return f"'{teks}" if teks.startswith(AWAL_RUMUS) else teks


def _sel_csv(nilai: Any) -> str:  # noqa: ANN401 - a cell holds anything
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int | float | Decimal):
        return str(nilai).replace(".", ",")
    if isinstance(nilai, dt.datetime):
        return f"{timezone.localtime(nilai, bahasa.zona()) if timezone.is_aware(nilai) else nilai:%Y-%m-%d %H:%M:%S}"
    if isinstance(nilai, dt.date):
        return nilai.isoformat()
    return jinakkan(nilai)


def _sel_xlsx(nilai: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    if nilai is None or (isinstance(nilai, int | float | Decimal) and not isinstance(nilai, bool)):
        return nilai
    if isinstance(nilai, dt.datetime):
        lokal = timezone.localtime(nilai, bahasa.zona()) if timezone.is_aware(nilai) else nilai
        return lokal.replace(tzinfo=None, microsecond=0)
    if isinstance(nilai, dt.date | dt.time):
        return nilai
    return ILLEGAL_CHARACTERS_RE.sub(" ", _sel_csv(nilai))


#: Words of a file's name that are written in capitals.
_SINGKATAN = frozenset({"lkpp", "lpse", "rup", "sikap", "spse", "ppk"})


def _judul(nama_berkas: str) -> str:
    kata = [
        k.upper() if k in _SINGKATAN else k for k in nama_berkas.lower().replace("-", " ").replace("_", " ").split()
    ]
    judul = " ".join(kata)
    return judul[:1].upper() + judul[1:]


def _diunduh(oleh: str) -> str:
    return f"Diunduh {f'oleh {oleh}, ' if oleh else ''}{bahasa.waktu(timezone.now())}"


def _pembuka(judul: str, saringan: Saringan, oleh: str) -> list[list[str]]:
    """Lines above the table: what this is, who took it and when, which values it was filtered by."""
    kantor = bahasa.kantor().profil
    return [
        [jinakkan(f"{judul}, {kantor.nama}" if kantor else judul)],
        [f"{_diunduh(oleh)}; waktu dalam {bahasa.singkatan_zona()}"],
        *([jinakkan(f"{nama}: {nilai}")] for nama, nilai in saringan or [TANPA_SARINGAN]),
        [],
    ]


def _nama(nama_berkas: str, akhiran: str) -> str:
    return f"{slugify(nama_berkas) or 'unduhan'}-{bahasa.hari_ini().isoformat()}.{akhiran}"


class _Gema:
    """A file for ``csv.writer`` that hands back what it is given, so that rows stream as they are read."""

    def write(self, teks: str) -> str:
        return teks


def kirim_csv(
    nama_berkas: str,
    kepala: Sequence[str],
    baris: Iterable[Sequence[Any]],
    saringan: Saringan,
    *,
    oleh: str = "",
    judul: str = "",
) -> StreamingHttpResponse:
    """Stream a CSV file; personal numbers must already be masked by whoever hands over the rows."""

    def isi() -> Iterator[str]:
        penulis = csv.writer(_Gema(), delimiter=";", lineterminator="\r\n")
        yield "\ufeff"
        for pembuka in _pembuka(judul or _judul(nama_berkas), saringan, oleh):
            yield penulis.writerow(pembuka)
        yield penulis.writerow([jinakkan(k) for k in kepala])
        for satu in baris:
            yield penulis.writerow([_sel_csv(n) for n in satu])

    jawaban = StreamingHttpResponse(isi(), content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="{_nama(nama_berkas, "csv")}"'
    return jawaban


def _lebar(kepala: Sequence[str], contoh: Sequence[Sequence[Any]]) -> list[int]:
    """Signs each column needs, so that a worksheet is readable and printable as it opens."""
    paling_sempit, paling_lebar = _LEBAR_KOLOM
    lebar = [len(k) + 2 for k in kepala]
    for satu in contoh:
        for nomor, nilai in enumerate(satu[: len(lebar)]):
            lebar[nomor] = max(lebar[nomor], len(_sel_csv(nilai)) + 2)
    return [min(max(n, paling_sempit), paling_lebar) for n in lebar]


def _baris_lembar(lembar: Any, baris: Sequence[Any]) -> list[Any]:  # noqa: ANN401 - openpyxl is untyped
    """Cells of one row: bare values, but large numbers with their thousands marked as the reader's own office does."""
    sel = [_sel_xlsx(nilai) for nilai in baris]
    for nomor, isi in enumerate(sel):
        if isinstance(isi, int | float | Decimal) and not -_ANGKA_BESAR < isi < _ANGKA_BESAR:
            sel[nomor] = WriteOnlyCell(lembar, value=isi)
            sel[nomor].number_format = "#,##0" if isi % 1 == 0 else "#,##0.00"
    return sel


def _siapkan_cetak(lembar: Any, judul_di: int, lebar: Sequence[int]) -> None:  # noqa: ANN401 - as above
    """Landscape, as wide as the paper, the heading on every page."""
    lembar.freeze_panes = f"A{judul_di + 1}"
    for nomor, satu in enumerate(lebar, 1):
        lembar.column_dimensions[get_column_letter(nomor)].width = satu
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lembar.print_title_rows = f"{judul_di}:{judul_di}"


def kirim_xlsx(
    nama_berkas: str,
    kepala: Sequence[str],
    baris: Iterable[Sequence[Any]],
    saringan: Saringan,
    *,
    oleh: str = "",
    judul: str = "",
) -> FileResponse:
    """Send a worksheet with real dates and numbers, heading frozen. Raises: AturanDilanggar above a million rows."""
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Data")
    pembuka = _pembuka(judul or _judul(nama_berkas), saringan, oleh)
    sisa = iter(baris)
    contoh = list(islice(sisa, _BARIS_DITAKAR))
    _siapkan_cetak(lembar, len(pembuka) + 1, _lebar(kepala, contoh))
    tebal = Font(bold=True)
    for nomor, isi in enumerate([*pembuka, [jinakkan(k) for k in kepala]]):
        sel = [WriteOnlyCell(lembar, value=_sel_xlsx(n)) for n in isi]
        for satu in sel:
            satu.font = tebal if nomor in {0, len(pembuka)} else Font()
        lembar.append(sel)
    for nomor, satu_baris in enumerate(chain(contoh, sisa)):
        if nomor >= BARIS_XLSX_TERBANYAK:
            lembar.close()  # the half-written sheet must not outlive the refusal
            raise AturanDilanggar("Lebih dari 1.000.000 baris. Persempit saringan, atau unduh sebagai CSV.")
        lembar.append(_baris_lembar(lembar, satu_baris))
    berkas = tempfile.TemporaryFile()  # noqa: SIM115 - FileResponse closes it when the last byte is sent
    buku.save(berkas)
    berkas.seek(0)
    return FileResponse(berkas, as_attachment=True, filename=_nama(nama_berkas, "xlsx"), content_type=_TIPE_XLSX)


def kirim_pdf(
    nama_berkas: str,
    kepala: Sequence[str],
    baris: Iterable[Sequence[Any]],
    saringan: Saringan,
    *,
    oleh: str = "",
    judul: str = "",
) -> HttpResponse:
    """Send the list on paper, under the office's letterhead.  Raises: AturanDilanggar above ``BARIS_PDF_TERBANYAK``."""
    isi = list(islice(baris, BARIS_PDF_TERBANYAK + 1))
    if len(isi) > BARIS_PDF_TERBANYAK:
        raise AturanDilanggar(
            f"Lebih dari {bahasa.angka(BARIS_PDF_TERBANYAK)} baris, terlalu banyak untuk PDF. Persempit saringan, atau"
            " unduh sebagai XLSX atau CSV."
        )
    kolom, teks = kertas.susun(kepala, isi)
    pdf = cetak.cetak(
        cetak.Lembaran(judul or _judul(nama_berkas), kolom, teks, saringan or [TANPA_SARINGAN], _diunduh(oleh))
    )
    jawaban = HttpResponse(pdf, content_type="application/pdf")
    jawaban["Content-Disposition"] = f'attachment; filename="{_nama(nama_berkas, "pdf")}"'
    return jawaban


PENGIRIM = {"xlsx": kirim_xlsx, "csv": kirim_csv, "pdf": kirim_pdf}
