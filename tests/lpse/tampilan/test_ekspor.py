"""Downloads: exact rows, filter values printed on them, no formula survives."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import Any

import openpyxl
import pypdf
import pytest
from hypothesis import given, strategies as st

from lpse.galat import AturanDilanggar
from lpse.tampilan import ekspor
from tests.pabrik import PabrikProfilLPSE

pytestmark = pytest.mark.django_db
SAAT = dt.datetime(2026, 11, 21, 6, 5, 7, 8, tzinfo=dt.UTC)
BARIS: list[list[Any]] = [["=1+1", 1.5, SAAT, dt.date(2026, 1, 2), True, None, Decimal("-2.50"), dt.time(7, 30)]]
KEPALA = ["Nama", "Angka", "Waktu", "Tanggal", "Ya", "Kosong", "Minus", "Jam"]


def csv_baris(saringan: ekspor.Saringan) -> tuple[str, list[list[str]]]:
    mentah = ekspor.kirim_csv("log-harian", KEPALA, BARIS, saringan).getvalue()
    teks = mentah.decode("utf-8")
    return teks, list(csv.reader(io.StringIO(teks.removeprefix("\ufeff")), delimiter=";"))


def test_csv_terbuka_di_excel_indonesia() -> None:
    teks, baris = csv_baris([("Keadaan", "Kritis")])
    assert teks.startswith("\ufeff")
    assert ["Keadaan: Kritis"] in baris
    assert baris[-2] == KEPALA
    assert baris[-1] == ["'=1+1", "1,5", "2026-11-21 14:05:07", "2026-01-02", "ya", "", "-2,50", "07:30:00"]


def test_csv_menyebut_kantor_dan_saat_unduh(pada: Any) -> None:  # noqa: ANN401 - fixture
    pada("2026-11-21 09:00")
    PabrikProfilLPSE.create(nama="LPSE Kabupaten Contoh")
    _, baris = csv_baris([])
    assert baris[0] == ["Log harian, LPSE Kabupaten Contoh"]
    assert baris[1] == ["Diunduh 21 November 2026, pukul 09.00 WITA; waktu dalam WITA"]
    assert baris[2] == ["Saringan: tidak ada; seluruh isi daftar yang boleh dilihat pengunduh"]


def test_pengunduh_dan_judul_sendiri_tersebut(pada: Any) -> None:  # noqa: ANN401 - fixture
    pada("2026-11-21 09:00")
    teks = ekspor.kirim_csv("isi-berkas", [], [], [], oleh="=Rina", judul="Isi berkas 003/ASE").getvalue().decode()
    assert teks.startswith("\ufeffIsi berkas 003/ASE")
    assert "\nDiunduh oleh =Rina, 21 November 2026, pukul 09.00 WITA;" in teks.replace('"', "")


def test_singkatan_di_judul_unduhan_tetap_huruf_besar() -> None:
    assert ekspor.kirim_csv("konsultasi-lkpp", [], [], []).getvalue().decode().startswith("\ufeffKonsultasi LKPP")


def test_nama_berkas_memuat_tanggal(pada: Any) -> None:  # noqa: ANN401 - fixture
    pada("2026-11-21 09:00")
    jawaban = ekspor.kirim_csv("Log Harian", [], [], [])
    assert jawaban["Content-Disposition"] == 'attachment; filename="log-harian-2026-11-21.csv"'


def test_xlsx_memuat_tipe_sungguhan() -> None:
    jawaban = ekspor.kirim_xlsx("log", KEPALA, BARIS, [("=Nakal", "+1")])
    lembar = openpyxl.load_workbook(io.BytesIO(b"".join(jawaban.streaming_content))).active  # type: ignore[arg-type] # sync
    isi = [list(b) for b in lembar.iter_rows(values_only=True)]
    assert isi[2][0] == "'=Nakal: +1"
    assert isi[4] == KEPALA
    assert isi[5] == [
        "'=1+1", 1.5, dt.datetime(2026, 11, 21, 14, 5, 7), dt.datetime(2026, 1, 2), "ya", None, -2.5, dt.time(7, 30),  # noqa: DTZ001 - a worksheet has no zones
    ]  # fmt: skip
    assert lembar.freeze_panes == "A6"
    assert not [s for b in lembar.iter_rows() for s in b if s.data_type == "f"]


def test_xlsx_terbaca_dan_tercetak_tanpa_diatur() -> None:
    baris = [["0131234567890012", 100_000_000, 2026, Decimal("12500.5"), "x" * 200], ["-", -7, 9, 1, ""]]
    jawaban = ekspor.kirim_xlsx("rup", ["NPWP", "Pagu", "Tahun", "Rata-rata", "Uraian"], baris, [])
    lembar = openpyxl.load_workbook(io.BytesIO(b"".join(jawaban.streaming_content))).active  # type: ignore[arg-type] # sync
    npwp, pagu, tahun, rata, _ = lembar[6]
    assert (npwp.value, npwp.data_type) == ("0131234567890012", "s")
    assert (pagu.value, pagu.number_format) == (100_000_000, "#,##0")
    assert (tahun.number_format, rata.number_format) == ("General", "#,##0.00")
    assert [round(lembar.column_dimensions[k].width) for k in "ABCDE"] == [18, 11, 8, 11, 48]
    assert (lembar.page_setup.orientation, lembar.print_title_rows) == ("landscape", "$5:$5")
    assert lembar.sheet_properties.pageSetUpPr.fitToPage


def test_xlsx_menolak_yang_tidak_muat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ekspor, "BARIS_XLSX_TERBANYAK", 2)
    with pytest.raises(AturanDilanggar, match="Persempit saringan"):
        ekspor.kirim_xlsx("log", ["A"], [["1"], ["2"], ["3"]], [])


def test_xlsx_membuang_huruf_yang_tidak_boleh_di_lembar_kerja() -> None:
    jawaban = ekspor.kirim_xlsx("log", ["A"], [["a\x0bb"]], [("Cari", "x\x0by")])
    lembar = openpyxl.load_workbook(io.BytesIO(b"".join(jawaban.streaming_content))).active  # type: ignore[arg-type] # sync
    assert [b[0] for b in lembar.iter_rows(values_only=True)][2:] == ["Cari: x y", None, "A", "a b"]


def test_pdf_menyebut_saringan_dan_pengunduh(pada: Any) -> None:  # noqa: ANN401 - fixture
    pada("2026-11-21 09:00")
    jawaban = ekspor.kirim_pdf("log-harian", KEPALA, BARIS, [], oleh="Rina")
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban["Content-Disposition"] == 'attachment; filename="log-harian-2026-11-21.pdf"'
    (halaman,) = pypdf.PdfReader(io.BytesIO(jawaban.content)).pages
    teks = halaman.extract_text()
    for kata in ("Log harian", "Saringan: tidak ada; seluruh isi", "1 baris. Diunduh oleh Rina, 21 November 2026"):
        assert kata in teks
    for kata in ("=1+1", "1,5", "2\u00a0Januari\u00a02026", "–", "-2,5", "07.30"):
        assert kata in teks


def test_pdf_menolak_yang_terlalu_panjang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ekspor, "BARIS_PDF_TERBANYAK", 2)
    with pytest.raises(AturanDilanggar, match="unduh sebagai XLSX atau CSV"):
        ekspor.kirim_pdf("log", ["A"], [["1"], ["2"], ["3"]], [])


@given(st.text())
def test_jinakkan_tidak_pernah_berawal_rumus(teks: str) -> None:
    hasil = ekspor.jinakkan(teks)
    assert not hasil.startswith(ekspor.AWAL_RUMUS)
    assert hasil.endswith(teks)
