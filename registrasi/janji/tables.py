"""The list of bookings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.janji.enums import NADA, StatusJanji
from registrasi.janji.models import JanjiVideo

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelJanji(Tabel):
    mulai = tables.Column("Waktu", accessor="slot__mulai", linkify=lambda record: record.get_absolute_url())
    nomor = tables.Column("Permohonan", accessor="permohonan__nomor")
    pemohon = tables.Column("Pemohon", accessor="permohonan__nama")
    petugas = tables.Column("Petugas", accessor="slot__petugas__nama")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = JanjiVideo
        fields = ("mulai", "nomor", "pemohon", "petugas", "status")
        order_by = ("-mulai",)

    def render_mulai(self, record: JanjiVideo) -> str:
        return bahasa.waktu(record.slot.mulai)

    def render_status(self, value: object, record: JanjiVideo) -> SafeString:
        nada, ikon = NADA[record.status]
        return lencana(value, nada, ikon) if record.status == StatusJanji.DIPESAN else kata(value, nada, ikon)

    def value_status(self, record: JanjiVideo) -> str:
        return str(record.get_status_display())
