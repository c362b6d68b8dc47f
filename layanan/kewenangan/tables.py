"""Lists of what was handed over, and of the suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from layanan.kewenangan.models import Pengalihan, SaranJadwal
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelPengalihan(Tabel):
    tiket = tables.Column(
        "Tiket",
        linkify=lambda record: record.get_absolute_url(),
        order_by="tiket__nomor",
        attrs={"cell": {"class": "tetap"}},
    )
    judul = tables.Column("Perihal", accessor="tiket__judul", orderable=False)
    alasan = tables.Column("Perkara")
    kepada = tables.Column("Kepada")
    pada = KolomWaktu(verbose_name="Dialihkan")
    oleh = tables.Column("Oleh", order_by="oleh__nama")

    class Meta(Tabel.Meta):
        model = Pengalihan
        fields = ("tiket", "judul", "alasan", "kepada", "pada", "oleh")
        order_by = ("-pada",)

    def render_tiket(self, record: Pengalihan) -> str:
        return record.tiket.nomor

    def value_tiket(self, record: Pengalihan) -> str:
        return record.tiket.nomor


class TabelSaran(Tabel):
    kode_tender = tables.Column("Kode tender", linkify=lambda record: record.get_absolute_url())
    nama_paket = tables.Column("Paket")
    tahap_nama = tables.Column("Tahapan")
    batas_tahap = KolomWaktu(verbose_name="Tahapan berakhir")
    dibuat_pada = KolomWaktu(verbose_name="Disarankan")
    tanggapan = tables.Column("Tanggapan Pokja")

    class Meta(Tabel.Meta):
        model = SaranJadwal
        fields = ("kode_tender", "nama_paket", "tahap_nama", "batas_tahap", "dibuat_pada", "tanggapan")
        order_by = ("-dibuat_pada",)

    def render_tanggapan(self, value: object, record: SaranJadwal) -> SafeString:
        return kata(value, *record.nada)

    def value_tanggapan(self, record: SaranJadwal) -> str:
        return str(record.get_tanggapan_display())
