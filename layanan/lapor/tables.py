"""The list of one's own tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from layanan.tiket.models import Tiket
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelTiketSaya(Tabel):
    judul = tables.Column("Tiket")
    nomor = tables.Column("Nomor", visible=False)
    status = tables.Column("Keadaan")
    dibuat_pada = KolomWaktu(verbose_name="Dilaporkan")
    diubah_pada = KolomWaktu(verbose_name="Kabar terakhir")

    class Meta(Tabel.Meta):
        model = Tiket
        fields = ("judul", "nomor", "status", "dibuat_pada", "diubah_pada")
        order_by = ("-dibuat_pada",)
        empty_text = ""

    def render_judul(self, value: str, record: Tiket) -> SafeString:
        alamat = reverse("layanan:lapor_tiket", args=[record.pk])
        return format_html('<a href="{}">{}</a><small>{}</small>', alamat, value, record.nomor)

    def render_status(self, value: str, record: Tiket) -> SafeString:
        nada, ikon = record.nada
        return lencana(value, nada, ikon) if nada in {"perhatian", "kritis"} else kata(value, nada, ikon)

    def value_judul(self, value: str) -> str:
        return value

    def value_status(self, value: str) -> str:
        return value
