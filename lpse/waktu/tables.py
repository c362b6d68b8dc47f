"""The list of special days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata
from lpse.waktu.enums import IKON_JENIS, NADA_JENIS
from lpse.waktu.models import HariKhusus

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelHari(Tabel):
    keterangan = tables.Column("Keterangan", linkify=True)
    jenis = tables.Column("Jenis")
    mulai = KolomTanggal(verbose_name="Tanggal")
    selesai = KolomTanggal(verbose_name="Sampai", visible=False)
    jam = tables.Column("Jam", accessor="kalimat_jam", orderable=False, visible=False)
    dasar = tables.Column("Dasar", visible=False)
    keadaan = tables.Column("Keadaan", accessor="dibatalkan_pada", empty_values=(), order_by=("dibatalkan_pada",))

    class Meta(Tabel.Meta):
        model = HariKhusus
        fields = ("keterangan", "jenis", "mulai", "selesai", "jam", "dasar", "keadaan")

    def render_jenis(self, record: HariKhusus) -> SafeString:
        return kata(record.get_jenis_display(), NADA_JENIS[record.jenis], IKON_JENIS[record.jenis])

    def render_keterangan(self, record: HariKhusus) -> SafeString:
        return format_html("{}<small>{}</small>", record.keterangan, record.dasar)

    def value_keterangan(self, record: HariKhusus) -> str:
        return record.keterangan

    def render_mulai(self, record: HariKhusus) -> SafeString:
        sampai = f"sampai {bahasa.tanggal(record.selesai)}, " if record.selesai != record.mulai else ""
        rincian = f"{sampai or bahasa.nama_hari(record.mulai) + ', '}{record.kalimat_jam}"
        return format_html("{}<small>{}</small>", bahasa.tanggal(record.mulai), rincian)

    def render_keadaan(self, record: HariKhusus) -> SafeString:
        if record.berlaku:
            return kata("Berlaku", "selesai")
        return format_html("{}<small>{}</small>", kata("Dibatalkan", "netral", "ban"), record.alasan_batal)

    def value_keadaan(self, record: HariKhusus) -> str:
        return "Berlaku" if record.berlaku else f"Dibatalkan: {record.alasan_batal}"
