"""The list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from layanan.pengetahuan.models import Artikel
from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelArtikel(Tabel):
    judul = tables.Column("Artikel")
    audiens = tables.Column("Pembaca")
    dibaca = tables.Column("Dibaca")
    membantu = tables.Column("Membantu")
    tinjau_pada = KolomTanggal(verbose_name="Tinjauan berikutnya")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Artikel
        fields = ("judul", "audiens", "dibaca", "membantu", "tinjau_pada", "status")

    def render_judul(self, record: Artikel) -> SafeString:
        return format_html(
            '<a href="{}">{}</a><small>{}</small>', record.get_absolute_url(), record.judul, record.get_jenis_display()
        )

    def value_judul(self, value: str) -> str:
        return value

    def render_membantu(self, record: Artikel) -> str:
        suara = record.membantu + record.tidak_membantu
        return f"{record.membantu} dari {suara}" if suara else "belum dinilai"

    def value_membantu(self, value: int) -> int:
        return value

    def render_status(self, value: str, record: Artikel) -> SafeString:
        return lencana("Perlu ditinjau", "perhatian", "clock") if record.usang else kata(value, *record.nada)

    def value_status(self, value: str) -> str:
        return value
