"""List of the contacts: mailboxes and telephones are masked; the card shows them whole."""

from __future__ import annotations

import django_tables2 as tables

from layanan.kontak.models import Kontak
from layanan.kontak.selectors import samar_surel, samar_telepon
from lpse.tampilan.tabel import Tabel


class TabelKontak(Tabel):
    nama = tables.Column("Nama", linkify=lambda record: record.get_absolute_url(), order_by=("nama_normal", "pk"))
    jenis_pengguna = tables.Column("Jenis pengguna")
    instansi = tables.Column("Satuan kerja", order_by="instansi__nama")
    jabatan = tables.Column("Jabatan")
    surel = tables.Column("Surel", orderable=False)
    telepon = tables.Column("Telepon", orderable=False)
    satker_kontak = tables.Column("Narahubung")

    class Meta(Tabel.Meta):
        model = Kontak
        fields = ("nama", "jenis_pengguna", "instansi", "jabatan", "surel", "telepon", "satker_kontak")
        order_by = ("nama",)

    def render_surel(self, value: str) -> str:
        return samar_surel(value)

    def value_surel(self, value: str) -> str:
        return samar_surel(value)

    def render_telepon(self, value: str) -> str:
        return samar_telepon(value).replace(" ", "\u00a0")  # one line, however narrow

    def value_telepon(self, value: str) -> str:
        return samar_telepon(value)

    def render_satker_kontak(self, value: object) -> str:
        return "Ya" if value else "–"

    def value_satker_kontak(self, value: object) -> str:
        return "Ya" if value else ""
