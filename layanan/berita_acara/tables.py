"""The register of minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from layanan.berita_acara.enums import NADA, TUNTAS, StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.services import perihal
from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

_TETAP = {"cell": {"class": "tetap"}}


class TabelBeritaAcara(Tabel):
    nomor = tables.Column("Berita acara", empty_values=())
    jenis = tables.Column("Jenis")
    kode_tender = tables.Column("Kode tender", visible=False)
    nama_paket = tables.Column("Paket", visible=False)
    satker = tables.Column("Satuan kerja", visible=False)
    tiket = tables.Column("Tiket", accessor="tiket__nomor", visible=False)
    waktu = KolomTanggal(verbose_name="Tanggal", attrs=_TETAP)
    ditandatangani_pada = KolomTanggal(verbose_name="Tuntas ditandatangani", attrs=_TETAP, visible=False)
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = BeritaAcara
        fields = ("nomor", "jenis", "waktu", "status")
        order_by = ("-waktu",)

    def render_nomor(self, record: BeritaAcara) -> SafeString:
        """The number leads to the minutes; below it what they are about."""
        return format_html(
            '<a href="{}">{}</a><small>{}</small>',
            record.get_absolute_url(),
            record.nomor or "Belum bernomor",
            perihal(ba=record),
        )

    def value_nomor(self, record: BeritaAcara) -> str:
        return record.nomor

    def render_status(self, value: object, record: BeritaAcara) -> SafeString:
        nada, ikon = NADA[record.status]
        tenang = record.status in (*TUNTAS, StatusBA.DIBATALKAN)
        return kata(value, nada, ikon) if tenang else lencana(value, nada, ikon)

    def value_status(self, record: BeritaAcara) -> str:
        return str(record.get_status_display())
