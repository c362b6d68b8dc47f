"""The list of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan.tabel import KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelPermohonan(Tabel):
    """One line each; the personal numbers stay on the application's own page."""

    nomor = tables.Column("Nomor", empty_values=(), linkify=lambda record: record.get_absolute_url())
    nama = tables.Column("Nama", empty_values=())
    jenis_pengguna = tables.Column("Jenis")
    kanal = tables.Column("Cara", visible=True)
    status = tables.Column("Keadaan")
    tenggat = KolomTanggal(verbose_name="Tenggat")
    petugas = tables.Column("Petugas", default="Pemohon sendiri")
    dibuat_pada = KolomWaktu(verbose_name="Dibuka")

    class Meta(Tabel.Meta):
        model = Permohonan
        fields = ("nomor", "nama", "jenis_pengguna", "kanal", "status", "tenggat", "petugas", "dibuat_pada")
        order_by = ("-dibuat_pada",)

    def render_nomor(self, value: str) -> str:
        return value or "Draf"

    def value_nomor(self, value: str) -> str:
        return value

    def render_nama(self, value: str) -> str:
        return value or "Belum diisi"

    def value_nama(self, value: str) -> str:
        return value

    def render_status(self, record: Permohonan) -> SafeString:
        return kata(record.get_status_display(), *record.nada)

    def value_status(self, record: Permohonan) -> str:
        return record.get_status_display()
