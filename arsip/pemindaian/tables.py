"""The list of batches."""

from __future__ import annotations

import django_tables2 as tables

from arsip.pemindaian.models import KirimanPindaian
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel


class TabelKiriman(Tabel):
    nama = tables.Column("Kiriman", linkify=True)
    pemilik = tables.Column("Dikerjakan oleh", order_by="pemilik__nama")
    dibuat_pada = KolomWaktu(verbose_name="Diterima")
    semua = KolomAngka(verbose_name="Lembar")
    menunggu = KolomAngka(verbose_name="Menunggu")
    diarsipkan = KolomAngka(verbose_name="Diarsipkan")

    class Meta(Tabel.Meta):
        model = KirimanPindaian
        fields = ("nama", "pemilik", "dibuat_pada", "semua", "menunggu", "diarsipkan")
