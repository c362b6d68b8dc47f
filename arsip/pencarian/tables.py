"""The list of contents that are not searchable."""

from __future__ import annotations

import django_tables2 as tables

from arsip.pencarian.models import IndeksDokumen
from lpse.tampilan.tabel import KolomTanggal, Tabel


class TabelBacaan(Tabel):
    uraian = tables.Column("Dokumen", linkify=lambda record: record.dokumen.get_absolute_url())
    keadaan = tables.Column("Keadaan isi")
    pesan = tables.Column("Keterangan", orderable=False)
    percobaan = tables.Column("Percobaan")
    tanggal = KolomTanggal(verbose_name="Tanggal")

    class Meta(Tabel.Meta):
        model = IndeksDokumen
        fields = ("uraian", "nomor", "unit", "tanggal", "keadaan", "pesan", "percobaan")
