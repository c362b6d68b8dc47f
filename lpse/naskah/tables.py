"""The list of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from lpse.naskah.enums import NADA_STATUS
from lpse.naskah.models import Naskah
from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelNaskah(Tabel):
    perihal = tables.Column("Naskah", linkify=True)
    jenis_nama = tables.Column("Jenis")
    tanggal = KolomTanggal(verbose_name="Tanggal")
    status = tables.Column("Status")
    tanda_tangan = tables.Column("Tanda tangan", accessor="jumlah_slot", orderable=False)
    pembuat = tables.Column("Disusun oleh", default="Sistem")
    nomor = tables.Column("Nomor", visible=False)
    kode = tables.Column("Kode periksa", visible=False)

    class Meta(Tabel.Meta):
        model = Naskah
        fields = ("perihal", "jenis_nama", "tanggal", "status", "tanda_tangan", "pembuat", "nomor", "kode")

    def render_perihal(self, record: Naskah) -> SafeString:
        return format_html("{}<small>{}</small>", record.perihal, record.nomor or "Belum bernomor")

    def render_status(self, record: Naskah) -> SafeString:
        nada, ikon = NADA_STATUS[record.status]
        return kata(record.get_status_display(), nada, ikon)

    def render_tanda_tangan(self, record: Naskah) -> str:
        return self.value_tanda_tangan(record)

    def value_tanda_tangan(self, record: Naskah) -> str:
        slot, sudah = getattr(record, "jumlah_slot", 0), getattr(record, "jumlah_tanda", 0)
        return f"{sudah} dari {slot}" if slot else "Tanpa tanda tangan"
