"""The head and the body of a table, written in Python.

django-tables2 works out each cell anew: the field behind its column, the arguments of its renderer, the attributes of
its column; a template asks for each of these several times more. Here it is worked out once for a table. What comes
out is the same.
"""

from __future__ import annotations

import html
import inspect
from functools import lru_cache, partialmethod
from typing import TYPE_CHECKING, Any, Final, cast

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.template.base import render_value_in_context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django_tables2.columns import ManyToManyColumn
from django_tables2.columns.linkcolumn import BaseLinkColumn

from lpse.tampilan import alamat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.template import Context
    from django_tables2.columns import BoundColumn
    from django_tables2.rows import BoundRow

    from lpse.tampilan.tabel import Tabel

_ISTIMEWA: Final = (BaseLinkColumn, ManyToManyColumn)


def badan(context: Context, tabel: Tabel, kolom_kepala: str) -> SafeString:
    """``<tr>`` after ``<tr>``; the cell of ``kolom_kepala`` heads its row."""
    kolom = [_Kolom(k, context, kepala=k.name == kolom_kepala) for k in tabel.columns]
    # The rows of a table may carry attributes of their own; ours are the same for all of a list.
    kelas = tabel.row_attrs.get("class", "")
    buka = f'<tr class="{conditional_escape(kelas)}">' if kelas else "<tr>"
    isi = (f"{buka}{''.join([k.sel(baris) for k in kolom])}</tr>\n" for baris in tabel.paginated_rows)
    return mark_safe("".join(isi))  # noqa: S308 - cells went through the template language's own escaping


def kepala(context: Context, tabel: Tabel, ikon: Callable[[str], str]) -> SafeString:
    """``<th>`` after ``<th>``; on a list's own page they are links that order it, from its first page on."""
    bertaut, medan = bool(context.get("daftar_url")), tabel.prefixed_order_by_field
    lain = alamat.dengan(context["request"], {medan: "", "hal": ""}) if bertaut else ""
    awal = html.escape(f"{lain}{'' if lain == '?' else '&'}{medan}=")

    def satu(kolom: BoundColumn) -> str:
        kelas = _atribut(kolom)["th"]["class"]
        atribut = f' class="{conditional_escape(kelas)}"' if kelas else ""
        isi = html.escape(kolom.header) if type(kolom.header) is str else conditional_escape(kolom.header)
        if kolom.is_ordered:
            turun = kolom.order_by_alias.is_descending
            atribut = f'{atribut} aria-sort="{"descending" if turun else "ascending"}"'
            panah = ikon("arrow-down" if turun else "arrow-up")
        else:
            panah = ""
        if bertaut and kolom.orderable:
            ke = f"{awal}{html.escape(kolom.order_by_alias.next)}"
            isi = (
                f'<a class="urut" href="{ke}" hx-get="{ke}" hx-target="#daftar" hx-swap="outerHTML"'
                f' hx-push-url="true">{isi}{panah}</a>'
            )
        return f'<th scope="col"{atribut}>{isi}</th>'

    return mark_safe("".join([satu(k) for k in tabel.columns]))  # noqa: S308 - every value was escaped above


def _atribut(kolom: BoundColumn) -> Mapping[str, Mapping[str, Any]]:
    """Attributes of a column, worked out once for its head and its cells."""
    if not hasattr(kolom, "atribut_lukis"):
        kolom.atribut_lukis = kolom.attrs
    return cast("Mapping[str, Mapping[str, Any]]", kolom.atribut_lukis)


@lru_cache(maxsize=1024)
def _diminta(fungsi: Callable[..., Any]) -> tuple[tuple[str, ...], bool]:
    """Names of the arguments a renderer takes (``self`` counted), and whether it takes any other."""
    semua = inspect.signature(fungsi).parameters.values()
    nama = tuple(p.name for p in semua if p.kind not in {p.VAR_KEYWORD, p.VAR_POSITIONAL})
    return nama, any(p.kind == p.VAR_KEYWORD for p in semua)


def _pemanggil(fungsi: Callable[..., Any]) -> Callable[[Mapping[str, Any]], Any]:
    """Calls a renderer with those of the cell's facts that it asks for."""
    if inspect.ismethod(fungsi):
        nama, semua = _diminta(fungsi.__func__)
        nama = nama[1:]
    else:
        nama, semua = _diminta(fungsi)
    return (lambda fakta: fungsi(**fakta)) if semua else (lambda fakta: fungsi(**{n: fakta[n] for n in nama}))


class _Kolom:
    """One column over all rows of the page."""

    def __init__(self, kolom: BoundColumn, context: Context, *, kepala: bool) -> None:
        self.kolom, self.context = kolom, context
        self.panggil = _pemanggil(kolom.render)
        self.kosong = kolom.column.empty_values
        self.bawaan: Any = kolom.default
        self.pembaca: dict[type[Model], Callable[[Model], Any]] = {}
        kelas = _atribut(kolom)["td"]["class"] or ""
        atribut = f' class="{conditional_escape(kelas)}"' if kelas else ""
        if ("angka" in kelas or getattr(kolom.column, "bernama", False)) and not kepala:
            atribut = f'{atribut} data-nama="{conditional_escape(kolom.header)}"'
        self.buka, self.tutup = (f'<th scope="row"{atribut}>', "</th>") if kepala else (f"<td{atribut}>", "</td>")

    def sel(self, baris: BoundRow) -> str:
        isi = self.isi(baris)
        if not isinstance(isi, SafeString):
            isi = html.escape(isi) if type(isi) is str else render_value_in_context(isi, self.context)
        return f"{self.buka}{isi}{self.tutup}"

    def isi(self, baris: BoundRow) -> object:
        """What django-tables2 answers for this cell; for rows or columns of its rarer kinds it is asked itself."""
        rekaman, kolom = baris.record, self.kolom
        if not isinstance(rekaman, Model) or isinstance(kolom.column, _ISTIMEWA):
            return baris.get_cell(kolom.name)
        jenis = type(rekaman)
        if jenis not in self.pembaca:
            self.pembaca[jenis] = _pembaca(jenis, kolom)
        nilai = self.pembaca[jenis](rekaman)
        if nilai in self.kosong:
            return self.bawaan
        fakta = {
            "value": nilai, "record": rekaman, "column": kolom.column, "bound_column": kolom, "bound_row": baris,
            "table": baris.table,
        }  # fmt: skip
        isi = self.panggil(fakta)
        return kolom.link(isi, **fakta) if kolom.link else isi


def _pembaca(jenis: type[Model], kolom: BoundColumn) -> Callable[[Model], Any]:
    """Reads a column's value from rows of one model: the words of a choice, else what stands at the accessor."""
    *jalan, ujung = kolom.accessor.split("__")
    medan = kolom.accessor.get_field(jenis)
    kata = f"get_{ujung}_display" if getattr(medan, "choices", None) else ""
    # Django builds its dictionary of a field's words anew for every value.
    baku = bool(kata) and isinstance(inspect.getattr_static(medan.model, kata, None), partialmethod)
    label: dict[object, object] = {nilai: str(nama) for nilai, nama in medan.flatchoices} if baku else {}

    def baca(rekaman: Model) -> Any:  # noqa: ANN401 - a cell holds anything
        satu: Any = rekaman
        for nama in jalan:
            satu = _ambil(satu, nama)
        if kata and isinstance(satu, Model) and hasattr(satu, kata):
            nilai = getattr(satu, medan.attname)
            return label[nilai] if isinstance(nilai, str) and nilai in label else getattr(satu, kata)()
        return _ambil(satu, ujung)

    return baca


def _ambil(objek: object, nama: str) -> Any:  # noqa: ANN401 - any attribute
    """The attribute, called when it can be; None where there is none (a column that only its renderer fills)."""
    try:
        nilai = getattr(objek, nama)
    except (AttributeError, ObjectDoesNotExist):
        return None
    if not callable(nilai) or getattr(nilai, "do_not_call_in_templates", False):  # a related manager is callable too
        return nilai
    return None if getattr(nilai, "alters_data", False) else cast("Callable[[], Any]", nilai)()
