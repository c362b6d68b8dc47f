"""The lists of announcements and subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from layanan.pengumuman.enums import NADA, NADA_JENIS, NADA_PELANGGAN, JenisPengumuman
from layanan.pengumuman.models import Pelanggan, Pengumuman
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelPengumuman(Tabel):
    judul = tables.Column("Pengumuman")
    jenis = tables.Column("Jenis")
    mulai = KolomWaktu(verbose_name="Mulai")
    tayang_pertama = KolomWaktu(verbose_name="Terbit")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Pengumuman
        fields = ("judul", "jenis", "mulai", "tayang_pertama", "status")
        order_by = ("-dibuat_pada",)

    def render_judul(self, record: Pengumuman) -> SafeString:
        return format_html(
            '<a href="{}">{}</a><small>disusun {}</small>', record.get_absolute_url(), record.judul, record.disusun_oleh
        )

    def value_judul(self, value: str) -> str:
        return value

    def render_jenis(self, value: str, record: Pengumuman) -> SafeString:
        return kata(value, "netral", NADA_JENIS[JenisPengumuman(record.jenis)][1])

    def value_jenis(self, value: str) -> str:
        return value

    def render_status(self, value: str, record: Pengumuman) -> SafeString:
        nada, ikon = NADA[record.status]
        return lencana(value, nada, ikon) if record.hidup else kata(value, nada, ikon)

    def value_status(self, value: str) -> str:
        return value


class TabelPelanggan(Tabel):
    surel = tables.Column("Alamat surel")
    topik = tables.Column("Topik", accessor="label_topik", orderable=False)
    dibuat_pada = KolomWaktu(verbose_name="Mendaftar")
    dikonfirmasi_pada = KolomWaktu(verbose_name="Dikonfirmasi")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Pelanggan
        fields = ("surel", "topik", "dibuat_pada", "dikonfirmasi_pada", "status")

    def render_topik(self, value: list[str]) -> str:
        return ", ".join(value)

    def render_status(self, value: str, record: Pelanggan) -> SafeString:
        return kata(value, *NADA_PELANGGAN[record.status])

    def value_status(self, value: str) -> str:
        return value
