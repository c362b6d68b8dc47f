"""The list of deactivations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.penonaktifan.enums import NADA, SELESAI
from registrasi.penonaktifan.models import PenonaktifanAkun

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelKasus(Tabel):
    pengguna = tables.Column("Pengguna", accessor="pengguna__nama", linkify=lambda record: record.get_absolute_url())
    user_id = tables.Column("User ID", accessor="pengguna__user_id")
    alasan = tables.Column("Alasan")
    pelapor = tables.Column("Pelapor")
    dicatat_pada = KolomTanggal(verbose_name="Dicatat")
    sampai = KolomTanggal(verbose_name="Nonaktif sampai")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = PenonaktifanAkun
        fields = ("pengguna", "user_id", "alasan", "pelapor", "dicatat_pada", "sampai", "status")
        order_by = ("-dicatat_pada",)

    def render_status(self, value: object, record: PenonaktifanAkun) -> SafeString:
        if record.masa_habis:
            return lencana("Masa nonaktif habis", "perhatian", "clock")
        nada, ikon = NADA[record.status]
        return kata(value, nada, ikon) if record.status in SELESAI else lencana(value, nada, ikon)

    def value_status(self, record: PenonaktifanAkun) -> str:
        return "Masa nonaktif habis" if record.masa_habis else str(record.get_status_display())
