"""The list of the devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from layanan.kios.models import PerangkatKios
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelPerangkat(Tabel):
    nama = tables.Column("Perangkat")
    jenis = tables.Column("Jenis")
    keadaan = tables.Column("Keadaan", orderable=False)
    terlihat_pada = KolomWaktu(verbose_name="Terlihat")
    tindakan = tables.Column("Tindakan", empty_values=(), orderable=False)

    class Meta(Tabel.Meta):
        model = PerangkatKios
        fields = ("nama", "jenis", "keadaan", "terlihat_pada", "tindakan")
        order_by = ("nama",)

    def render_nama(self, record: PerangkatKios) -> SafeString:
        return format_html("{}<small>{}</small>", record.nama, record.ruang)

    def value_nama(self, record: PerangkatKios) -> str:
        return str(record)

    def render_keadaan(self, record: PerangkatKios) -> SafeString:
        return kata(str(record.keadaan.label), *record.nada)

    def value_keadaan(self, record: PerangkatKios) -> str:
        return str(record.keadaan.label)

    def render_tindakan(self, record: PerangkatKios) -> SafeString | str:
        if record.dicabut_pada:
            return "–"
        return format_html(
            '<a href="{}" aria-label="Kode baru untuk {}">Kode baru</a> · <a href="{}" aria-label="Cabut {}">Cabut</a>',
            reverse("layanan:kios_kode", args=[record.pk]), record.nama,
            reverse("layanan:kios_cabut", args=[record.pk]), record.nama,
        )  # fmt: skip

    def value_tindakan(self) -> str:
        return ""
