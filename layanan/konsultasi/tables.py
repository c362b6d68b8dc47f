"""Lists of the ladder to LKPP and of the coordination notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelKonsultasi(Tabel):
    perihal = tables.Column("Perihal", linkify=lambda record: record.get_absolute_url())
    nomor_lkpp = tables.Column("Nomor LKPP")
    alasan = tables.Column("Alasan")
    tiket = tables.Column("Tiket", order_by="tiket__nomor", attrs={"cell": {"class": "tetap"}})
    ditanyakan_pada = KolomWaktu(verbose_name="Ditanyakan")
    hari_menunggu = KolomAngka(verbose_name="Hari", orderable=False)
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = KonsultasiLKPP
        fields = ("perihal", "nomor_lkpp", "alasan", "tiket", "ditanyakan_pada", "hari_menunggu", "status")
        order_by = ("-ditanyakan_pada",)

    def render_tiket(self, record: KonsultasiLKPP) -> str:
        return record.tiket.nomor if record.tiket else "–"

    def value_tiket(self, record: KonsultasiLKPP) -> str:
        return record.tiket.nomor if record.tiket else ""

    def render_status(self, value: object, record: KonsultasiLKPP) -> SafeString:
        return kata(value, *record.nada)

    def value_status(self, record: KonsultasiLKPP) -> str:
        return str(record.get_status_display())


class TabelKoordinasi(Tabel):
    topik = tables.Column("Topik", linkify=lambda record: record.get_absolute_url())
    jenis = tables.Column("Cara")
    pada = KolomWaktu(verbose_name="Waktu")
    instansi = tables.Column("Satuan kerja", order_by="instansi__nama")
    oleh = tables.Column("Dicatat oleh", order_by="oleh__nama")

    class Meta(Tabel.Meta):
        model = Koordinasi
        fields = ("topik", "jenis", "pada", "instansi", "oleh")
        order_by = ("-pada",)
