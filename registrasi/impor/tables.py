"""The list of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import lencana
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelImpor(Tabel):
    nama = tables.Column("Berkas", linkify=True)
    jenis = tables.Column("Isi")
    status = tables.Column("Keadaan")
    oleh = tables.Column("Diunggah oleh", order_by="oleh__nama")
    dibuat_pada = KolomWaktu(verbose_name="Diunggah")
    jumlah = KolomAngka(verbose_name="Baris")
    baru = KolomAngka(verbose_name="Baru")
    berubah = KolomAngka(verbose_name="Berubah")
    ditolak = KolomAngka(verbose_name="Ditolak")

    class Meta(Tabel.Meta):
        model = ImporMassal
        fields = ("nama", "jenis", "status", "oleh", "dibuat_pada", "jumlah", "baru", "berubah", "ditolak")

    def render_status(self, record: ImporMassal) -> SafeString:
        return lencana(record.get_status_display(), *record.nada)
