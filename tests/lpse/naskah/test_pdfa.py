"""Our reading of PDF/A finds what it should find; the signed minutes themselves are read where they are signed."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from tests.bantuan.pdfa import keberatan_pdfa
from tests.bantuan.tanda_tangan import pdf_contoh


def _tanpa_profil(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def _tanpa_susunan(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _tanpa_huruf(pdf: pikepdf.Pdf) -> None:
    fon = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0")
    del fon.ToUnicode
    del fon.DescendantFonts[0].FontDescriptor[
        "/FontFile2" if "/FontFile2" in fon.DescendantFonts[0].FontDescriptor else "/FontFile3"
    ]


def _bertindak(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))


def _tembus_pandang(pdf: pikepdf.Pdf) -> None:
    gambar = pdf.make_stream(b"\0", Subtype=pikepdf.Name.Image, Width=1, Height=1, Interpolate=True)
    gambar.SMask = pdf.make_stream(b"\0")
    pdf.Root.Sisipan = gambar


def _digambar_pembaca(pdf: pikepdf.Pdf) -> None:
    bidang = pikepdf.Dictionary(T="ttd_1", F=2, FT=pikepdf.Name.Sig)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(bidang)], NeedAppearances=True)


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [
        (_tanpa_profil, ["profil warna"]),
        (_tanpa_susunan, ["susunan dan bahasa"]),
        (_tanpa_huruf, ["tanpa padanan Unicode", "tidak tertanam"]),
        (_bertindak, ["bertindak sendiri", "/JavaScript"]),
        (_tembus_pandang, ["tembus pandang", "diperhalus"]),
        (_digambar_pembaca, ["digambar oleh pembaca", "tidak tercetak", "tanpa rupa", "bertanda susunan"]),
    ],
)
def test_setiap_penyimpangan_disebut(rusak: Callable[[pikepdf.Pdf], None], kata: list[str]) -> None:
    assert keberatan_pdfa(pdf_contoh()) == []
    keluar = BytesIO()
    with pikepdf.open(BytesIO(pdf_contoh())) as pdf:
        rusak(pdf)
        pdf.save(keluar)
    sebut = keberatan_pdfa(keluar.getvalue())
    assert all(any(k in s for s in sebut) for k in kata), sebut
