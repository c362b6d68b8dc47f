"""The list of deactivations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.penonaktifan.enums import NADA, SELESAI
from registrasi.penonaktifan.models import PenonaktifanAkun

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

#: A date stays on one line.
_TETAP = {"cell": {"class": "tetap"}}


class TabelKasus(Tabel):
    pengguna = tables.Column("Pengguna", accessor="pengguna__nama")
    user_id = tables.Column("User ID", accessor="pengguna__user_id", visible=False)
    alasan = tables.Column("Alasan")
    pelapor = tables.Column("Pelapor", visible=False)
    dicatat_pada = KolomTanggal(verbose_name="Dicatat", attrs=_TETAP)
    sampai = KolomTanggal(verbose_name="Nonaktif sampai", attrs=_TETAP)
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = PenonaktifanAkun
        fields = ("pengguna", "alasan", "dicatat_pada", "sampai", "status")
        order_by = ("-dicatat_pada",)

    def render_pengguna(self, value: str, record: PenonaktifanAkun) -> SafeString:
        """Two lines: the name leads to the case, the User ID and who reported it below it."""
        alamat = record.get_absolute_url()
        return format_html(
            '<a href="{}">{}</a><small>{} · dilaporkan {}</small>',
            alamat,
            value,
            record.pengguna.user_id,
            record.pelapor,
        )

    def value_pengguna(self, value: str) -> str:
        return value

    def render_status(self, value: object, record: PenonaktifanAkun) -> SafeString:
        if record.masa_habis:
            return lencana("Masa nonaktif habis", "perhatian", "clock")
        nada, ikon = NADA[record.status]
        return kata(value, nada, ikon) if record.status in SELESAI else lencana(value, nada, ikon)

    def value_status(self, record: PenonaktifanAkun) -> str:
        return "Masa nonaktif habis" if record.masa_habis else str(record.get_status_display())
