"""The list of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from layanan.surel.models import SurelMasuk
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from layanan.tiket.models import Tiket


class TabelSurel(Tabel):
    perihal = tables.Column("Surel", empty_values=())
    dari = tables.Column("Dari", visible=False)
    nasib = tables.Column("Menjadi")
    tiket = tables.Column("Tiket", orderable=False)
    diterima_pada = KolomWaktu(verbose_name="Diterima")

    class Meta(Tabel.Meta):
        model = SurelMasuk
        fields = ("perihal", "dari", "nasib", "tiket", "diterima_pada")
        order_by = ("-diterima_pada",)
        empty_text = ""

    def render_perihal(self, record: SurelMasuk) -> SafeString:
        return format_html(
            '<a href="{}">{}</a><small>{}</small>', record.get_absolute_url(), record, record.dari or "tanpa pengirim"
        )

    def value_perihal(self, record: SurelMasuk) -> str:
        return str(record)

    def render_nasib(self, value: str, record: SurelMasuk) -> SafeString:
        nada, ikon = record.nada
        return kata(value, nada, ikon)

    def value_nasib(self, value: str) -> str:
        return value

    def render_tiket(self, value: Tiket) -> SafeString:
        return format_html('<a href="{}">{}</a>', value.get_absolute_url(), value.nomor)

    def value_tiket(self, value: Tiket) -> str:
        return value.nomor
