"""The list of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

#: A date stays on one line.
_TETAP = {"cell": {"class": "tetap"}}


class TabelPermohonan(Tabel):
    """One line each; the personal numbers stay on the application's own page."""

    nama = tables.Column("Pemohon", empty_values=())
    nomor = tables.Column("Nomor", visible=False, empty_values=())
    jenis_pengguna = tables.Column("Jenis")
    kanal = tables.Column("Cara")
    status = tables.Column("Keadaan")
    tenggat = KolomTanggal(verbose_name="Tenggat", attrs=_TETAP)
    petugas = tables.Column("Petugas", default="Pemohon sendiri", visible=False)
    dibuat_pada = KolomTanggal(verbose_name="Dibuka", attrs=_TETAP)

    class Meta(Tabel.Meta):
        model = Permohonan
        fields = ("nama", "jenis_pengguna", "kanal", "status", "tenggat", "dibuat_pada")
        order_by = ("-dibuat_pada",)

    def value_nomor(self, value: str) -> str:
        return value

    def render_nama(self, record: Permohonan) -> SafeString:
        """Two lines: the name leads to the page, the number and the clerk below it."""
        return format_html(
            '<a href="{}">{}</a><small>{} · {}</small>',
            record.get_absolute_url(),
            record.nama or "Belum diisi",
            record.nomor or "Draf",
            record.petugas or "Pemohon sendiri",
        )

    def value_nama(self, value: str) -> str:
        return value

    def render_status(self, record: Permohonan) -> SafeString:
        return kata(record.get_status_display(), *record.nada)

    def value_status(self, record: Permohonan) -> str:
        return record.get_status_display()
