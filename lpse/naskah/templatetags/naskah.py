"""Words and shapes for the templates of papers: ``{% load naskah %}``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import template

from lpse.naskah import terbilang as kata
from lpse.naskah.lampiran import dapat_ditata, tata
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.template import Context

register = template.Library()
_PANJANG_NIP = 18


@register.filter
def nip(nilai: str) -> str:
    """«19740517 199803 2 006»; anything that is not 18 digits as it is."""
    if len(nilai) != _PANJANG_NIP or not nilai.isdecimal():
        return nilai
    return f"{nilai[:8]} {nilai[8:14]} {nilai[14]} {nilai[15:]}"


@register.filter
def berpasangan(isi: list[dict[str, Any]]) -> list[list[dict[str, Any] | None]]:
    """Signers two by two; an odd last one stands at the right, where the head of the office signs."""
    pasang: list[list[dict[str, Any] | None]] = [list(isi[i : i + 2]) for i in range(0, len(isi), 2)]
    if pasang and len(pasang[-1]) == 1:
        pasang[-1].insert(0, None)
    return pasang


@register.filter
def terbilang(nilai: int) -> str:
    """«dua puluh tiga»."""
    return kata.terbilang(nilai)


@register.filter
def tanggal_naskah(nilai: str | dt.date) -> str:
    """«21 November 2026» from a date or its ISO text: a snapshot holds text only."""
    return bahasa.tanggal(dt.date.fromisoformat(nilai) if isinstance(nilai, str) else nilai)


@register.filter
def tanggal_terbilang(nilai: str | dt.date) -> str:
    """The opening words of minutes: «Kamis tanggal sembilan belas bulan November tahun …»."""
    return kata.tanggal_terbilang(dt.date.fromisoformat(nilai) if isinstance(nilai, str) else nilai)


@register.inclusion_tag("naskah/lampiran_tabel.html", takes_context=True)
def lampiran_tabel(context: Context, tabel: dict[str, Any]) -> dict[str, Any]:
    """A table of any length on pages of its own: head repeated, numbered, with QR; a thousand rows in half a second.

    ``tabel``: ``judul``, ``kolom`` (list of ``judul``, perhaps ``lebar`` in mm, ``rata`` kiri/tengah/kanan), ``baris``
    (lists of texts), perhaps ``lanskap``. Letters our face lacks make WeasyPrint set it instead, slower.
    """
    huruf, kumpulan = context["kantor"]["huruf"], context["tata_lampiran"]
    susunan = tata(tabel, pengenal=str(len(kumpulan)), huruf=huruf) if dapat_ditata(tabel, huruf) else None
    if susunan is not None:
        kumpulan.append(susunan)
    return {"tata": susunan, "tabel": tabel}
