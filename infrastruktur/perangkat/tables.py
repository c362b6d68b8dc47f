"""The list of servers."""

from __future__ import annotations

import django_tables2 as tables

from infrastruktur.perangkat.models import Server
from lpse.tampilan.tabel import KolomTanggal, Tabel


class TabelServer(Tabel):
    nama = tables.Column("Server", linkify=True)
    antrean = tables.Column("Antrean agen", orderable=False)
    dipantau_sejak = KolomTanggal(verbose_name="Dipantau sejak")
    aktif = tables.Column("Dipantau")

    class Meta(Tabel.Meta):
        model = Server
        fields = ("nama", "peran", "alamat", "lokasi", "antrean", "dipantau_sejak", "aktif")

    def render_aktif(self, value: object) -> str:
        # django-tables2 hands over the word for «no» of an empty value as False, hence the comparison
        return "Ya" if value is True or value == "True" else "Tidak"
