"""Lays out the signature fields of a paper, tagged, in the update of its first signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from lpse.naskah.penanda.tampak import kosong, kotak_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyhanko.pdf_utils.writer import BasePdfFileWriter

    from lpse.naskah.penanda.dasar import Bidang
    from lpse.naskah.penanda.huruf import HurufTanda

_CETAK_TERKUNCI = 0b10000100  # print, locked: what PDF/A asks of a widget
_TAMBAH_SAJA = 3  # signatures exist, append only


def formulir(penulis: BasePdfFileWriter) -> generic.DictionaryObject | None:
    """The paper's form, None before its first signature."""
    form: generic.DictionaryObject | None = _ambil(penulis.root, "/AcroForm")
    return form


def siapkan(penulis: BasePdfFileWriter, huruf: HurufTanda, semua: Iterable[Bidang]) -> None:
    """Add the form, its face and one empty tagged field per slot; a paper that has its form is left alone."""
    if formulir(penulis) is not None:
        return
    fields = generic.ArrayObject()
    form = generic.DictionaryObject(
        {
            pdf_name("/Fields"): fields,
            pdf_name("/SigFlags"): generic.NumberObject(_TAMBAH_SAJA),
            pdf_name("/DR"): generic.DictionaryObject(
                {pdf_name("/Font"): generic.DictionaryObject({pdf_name("/TT"): huruf.tanam(penulis)})}
            ),
            pdf_name("/DA"): generic.pdf_string("/TT 0 Tf 0 g"),
        }
    )
    penulis.root[pdf_name("/AcroForm")] = penulis.add_object(form)
    penulis.update_root()
    for bidang in semua:
        fields.append(_tambah(penulis, bidang))


def _tambah(penulis: BasePdfFileWriter, bidang: Bidang) -> generic.IndirectObject:
    rujukan_halaman = penulis.find_page_for_modification(bidang.halaman - 1)[0]
    halaman = rujukan_halaman.get_object()
    widget = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Sig"),
            pdf_name("/T"): generic.pdf_string(bidang.nama),
            pdf_name("/TU"): generic.TextStringObject(bidang.keterangan),
            pdf_name("/F"): generic.NumberObject(_CETAK_TERKUNCI),
            pdf_name("/Rect"): kotak_pdf(bidang.kotak),
            pdf_name("/P"): rujukan_halaman,
            pdf_name("/Lang"): generic.TextStringObject("id-ID"),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): kosong(penulis, bidang.kotak)}),
        }
    )
    rujukan = penulis.add_object(widget)
    penulis.register_annotation(rujukan_halaman, rujukan)
    if "/Tabs" not in halaman:
        halaman[pdf_name("/Tabs")] = pdf_name("/S")
    _tandai(penulis, bidang, widget, rujukan, rujukan_halaman)
    return rujukan


def _tandai(
    penulis: BasePdfFileWriter,
    bidang: Bidang,
    widget: generic.DictionaryObject,
    rujukan: generic.IndirectObject,
    rujukan_halaman: generic.IndirectObject,
) -> None:
    """Give the widget its place in the structure tree (Form with an object reference), where the paper has one."""
    pohon = _ambil(penulis.root, "/StructTreeRoot")
    if pohon is None:
        return
    induk, rujukan_induk = _akar_naskah(pohon)
    unsur = penulis.add_object(
        generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/StructElem"),
                pdf_name("/S"): pdf_name("/Form"),
                pdf_name("/P"): rujukan_induk,
                pdf_name("/Pg"): rujukan_halaman,
                pdf_name("/Lang"): generic.TextStringObject("id-ID"),
                pdf_name("/Alt"): generic.TextStringObject(bidang.keterangan),
                pdf_name("/K"): generic.DictionaryObject(
                    {
                        pdf_name("/Type"): pdf_name("/OBJR"),
                        pdf_name("/Obj"): rujukan,
                        pdf_name("/Pg"): rujukan_halaman,
                    }
                ),
            }
        )
    )
    anak = _ambil(induk, "/K") or generic.ArrayObject()
    if not isinstance(anak, generic.ArrayObject):
        anak = generic.ArrayObject([induk.raw_get("/K")])
    anak.append(unsur)
    induk[pdf_name("/K")] = anak
    penulis.update_container(anak)
    penulis.update_container(induk)
    widget[pdf_name("/StructParent")] = generic.NumberObject(_daftarkan_induk(penulis, pohon, unsur))


def _akar_naskah(pohon: generic.DictionaryObject) -> tuple[generic.DictionaryObject, generic.PdfObject]:
    """The Document element (the tree's one child), with the reference that children name as parent."""
    mentah = pohon.raw_get("/K")
    if isinstance(isi := _isi(mentah), generic.ArrayObject):
        mentah = isi.raw_get(0)
        isi = _isi(mentah)
    return isi, mentah


def _daftarkan_induk(penulis: BasePdfFileWriter, pohon: generic.DictionaryObject, unsur: generic.IndirectObject) -> int:
    """Enter the element into the parent tree; answers with its number."""
    induk = pohon["/ParentTree"]
    daun = induk
    while "/Nums" not in daun:
        daun = _isi(daun["/Kids"][-1])
    nums = daun["/Nums"]
    nomor = int(_ambil(pohon, "/ParentTreeNextKey") or 0) or (int(nums[-2]) + 1 if len(nums) else 0)
    nums.extend([generic.NumberObject(nomor), unsur])
    if "/Limits" in daun:
        daun["/Limits"][1] = generic.NumberObject(nomor)
    penulis.update_container(nums)
    penulis.update_container(daun)
    pohon[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(nomor + 1)
    penulis.update_container(pohon)
    return nomor


def _isi(objek: Any) -> Any:  # noqa: ANN401 - a PDF object of any kind
    return objek.get_object() if isinstance(objek, generic.IndirectObject) else objek


def _ambil(kamus: generic.DictionaryObject, kunci: str) -> Any:  # noqa: ANN401 - as above
    """The value behind a key, references followed; None when the key is not there."""
    return kamus[kunci] if kunci in kamus else None  # noqa: SIM401 - get() of pyHanko hands out bare references
