"""Template words of the house; builtin, so no page loads them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import qrcode
from django import template
from django.forms.widgets import Input, Select
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from lpse.tampilan import alamat, bahasa, lukis, markah as markah_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm, BoundField
    from django.template import Context

register = template.Library()

#: Tone of a state → class suffix; anything else is quiet.
NADA = frozenset({"selesai", "perhatian", "kritis", "jalan", "netral"})
IKON_NADA = {"selesai": "circle-check", "perhatian": "alert-triangle", "kritis": "alert-circle", "jalan": "circle-dot"}
_PANJANG_PITA = 120
_GARIS_TERBANYAK = 60


@register.simple_tag
@lru_cache(maxsize=1024)  # a page draws a hundred of them; the sheet's address does not change while a process lives
def ikon(nama: str, kelas: str = "") -> SafeString:
    """A Tabler outline icon; always beside a word, so hidden from screen readers."""
    return format_html(
        '<svg class="ikon{}" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">'
        '<use href="{}#{}"></use></svg>',
        f" {kelas}" if kelas else "",
        static("vendor/ikon.svg"),
        nama,
    )


@register.simple_tag
@lru_cache(maxsize=2048, typed=True)  # a list says the same few words in every row
def lencana(teks: object, nada: str = "", ikon_nama: str = "", **kwargs: str) -> SafeString:
    """A badge: icon and word on a tinted ground, for what needs a person."""
    nama = kwargs.get("ikon") or ikon_nama or IKON_NADA.get(nada, "circle-dashed")
    return format_html('<span class="badge{}">{}{}</span>', f" badge--{nada}" if nada in NADA else "", ikon(nama), teks)


@register.simple_tag
@lru_cache(maxsize=2048, typed=True)  # as above
def kata(teks: object, nada: str = "netral", ikon_nama: str = "", **kwargs: str) -> SafeString:
    """A quiet state: icon and word without a ground."""
    nama = kwargs.get("ikon") or ikon_nama or IKON_NADA.get(nada, "clock")
    return format_html('<span class="kata k-{}">{}{}</span>', nada if nada in NADA else "netral", ikon(nama), teks)


@register.simple_tag
def pita(pakai: float, total: float, nada: str = "jalan", label: str = "") -> SafeString:
    """A 120 px ribbon for a whole allowance, one stripe per unit, with the mark at now (UI.md, Pita)."""
    jumlah = max(float(total), 1.0)
    terpakai = min(max(float(pakai), 0.0), jumlah)
    langkah = _PANJANG_PITA / jumlah
    # Above some sixty stripes the gaps would eat the ribbon: draw it whole.
    garis = f"{langkah - 1:.3f} 1" if jumlah <= _GARIS_TERBANYAK else "none"
    ujung = terpakai * langkah
    isi = f'<path class="p-pakai" stroke-dasharray="{garis}" d="M0 4H{max(ujung - 1, 0):.1f}"/>' if terpakai else ""
    kini = min(max(ujung - 2, 0), _PANJANG_PITA - 2)
    return format_html(
        '<svg class="pita pita--{}" width="120" height="8" viewBox="0 0 120 8" role="img" aria-label="{}">'
        '<path class="p-sisa" stroke-dasharray="{}" d="M0 4H119"/>{}<path class="p-kini" d="M{} 4h3"/></svg>',
        nada if nada in NADA else "jalan",
        label or f"{bahasa.angka(pakai)} dari {bahasa.angka(total)} terpakai",
        garis,
        mark_safe(isi),  # noqa: S308 - numbers only, written above
        f"{kini:.1f}",
    )


@register.simple_tag
def qr(teks: str, label: str) -> SafeString:
    """A QR code drawn as one SVG path (no image file, no inline style)."""
    kode = qrcode.QRCode(border=0, error_correction=qrcode.ERROR_CORRECT_M)
    kode.add_data(teks)
    kotak = kode.get_matrix()
    jalur = "".join(f"M{x} {y}h1v1h-1z" for y, baris in enumerate(kotak) for x, hitam in enumerate(baris) if hitam)
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}"><path d="{2}"/></svg>',
        len(kotak),
        label,
        jalur,
    )


@register.filter
def tanggal(nilai: dt.date | None) -> str:
    return bahasa.tanggal(nilai) if isinstance(nilai, dt.date) else ""


@register.filter
def jam(nilai: dt.datetime | None) -> str:
    return bahasa.jam(nilai) if isinstance(nilai, dt.datetime) else ""


@register.filter
def waktu(nilai: dt.datetime | None) -> str:
    return bahasa.waktu(nilai) if isinstance(nilai, dt.datetime) else ""


@register.filter
def angka(nilai: float | Decimal | str | None, desimal: int = 0) -> str:
    return bahasa.angka(nilai, desimal)


@register.filter
def byte(nilai: float | None) -> str:
    return bahasa.byte(nilai)


@register.filter
def samar(nilai: str | None) -> str:
    return bahasa.samar(nilai)


@register.filter
def markah(nilai: str | None) -> SafeString:
    """Markdown of the office as safe HTML."""
    return markah_.html(nilai or "")


@register.filter
def kata_angka(nilai: int) -> str:
    return bahasa.kata_angka(nilai)


#: Widgets that a person fills by typing or choosing in one box.
_KELAS_MASUKAN = {
    "select": "form-select",
    "selectmultiple": "form-select form-select--banyak",
    "nullbooleanselect": "form-select",
}


#: Widgets that a person ticks; they keep the browser's own control.
_PILIHAN = frozenset({"checkbox", "radioselect", "checkboxselectmultiple"})


@register.inclusion_tag("tampilan/bidang.html")
def bidang(field: BoundField, kelas: str = "") -> dict[str, Any]:
    """One form field in the house look: label, hint, error, control; ids tie them together for screen readers."""
    jenis = field.widget_type
    if field.is_hidden or jenis in _PILIHAN:
        masukan = field.as_widget()
    else:
        bawaan = field.field.widget.attrs.get("class", "")
        nama = " ".join(filter(None, (_KELAS_MASUKAN.get(jenis, "form-control"), kelas, bawaan)))
        masukan = field.as_widget(attrs={"class": nama})
    return {"field": field, "jenis": jenis, "masukan": masukan, "wajib": field.field.required}


@register.simple_tag
def bidang_saring(field: BoundField, *, tetap: bool = False) -> SafeString:
    """A control of a filter row: search boxes and choices name themselves, anything else carries its label.

    ``tetap``: the browser keeps the control it has, with what a person is just writing in it (``hx-preserve``).
    """
    jenis, widget = field.widget_type, field.field.widget
    kelas = _KELAS_MASUKAN.get(jenis, "form-control")
    tetap = tetap and jenis not in _PILIHAN and isinstance(widget, Select | Input)  # one element with an id
    tempat = SafeString(f'<i id="{escape(field.id_for_label)}" hx-preserve></i>' if tetap else "")
    if jenis in _KELAS_MASUKAN or getattr(widget, "input_type", "") == "search":
        return tempat or field.as_widget(attrs={"class": kelas, "aria-label": str(field.label)})
    if jenis in _PILIHAN:
        return format_html('<label class="centang">{}{}</label>', field.as_widget(), field.label)
    return format_html(
        '<span class="bidang"><label class="form-label" for="{}">{}</label>{}</span>',
        field.id_for_label,
        field.label,
        tempat or field.as_widget(attrs={"class": kelas}),
    )


@register.simple_tag(takes_context=True)
def render_tabel(context: Context, tabel: Any) -> SafeString:  # noqa: ANN401 - a django-tables2 table is untyped
    """The table in the house's template; the first column after the checkbox heads its row."""
    kepala = next((k.name for k in tabel.columns if k.name != "pilih"), "")
    isi = {"table": tabel, "kepala": lukis.kepala(context, tabel, ikon), "badan": lukis.badan(context, tabel, kepala)}
    return tampilkan(context, "tampilan/tabel.html", isi)


@register.inclusion_tag("tampilan/ringkasan_galat.html")
def ringkasan_galat(form: BaseForm | None, *, fokus: bool = True) -> dict[str, Any]:
    """The error summary on top of a form: takes focus, links to each field."""
    if form is None or not form.is_bound or not form.errors:
        return {"ada": False}
    per_bidang = [(f, list(f.errors)) for f in form if f.errors]
    umum = list(form.non_field_errors())
    jumlah = len(umum) + sum(len(g) for _, g in per_bidang)
    return {"ada": True, "umum": umum, "per_bidang": per_bidang, "jumlah": jumlah, "fokus": fokus}


@register.simple_tag(takes_context=True)
def tampilkan(context: Context, templat: str, isi: Mapping[str, Any]) -> SafeString:
    """A template with its own context beside the page's (dashboard cards)."""
    with context.push(**isi):
        return cast("SafeString", get_template(templat).template.render(context))  # type: ignore[attr-defined] # backend


@register.simple_tag(takes_context=True)
def kueri(context: Context, **ubah: object) -> str:
    """The page's own query string with some values replaced (empty removes), for links that keep the filter."""
    return alamat.dengan(context["request"], ubah)
