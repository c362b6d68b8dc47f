"""The list of one's exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.keutuhan.enums import StatusEkspor
from arsip.keutuhan.models import EksporBagit
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelEkspor(Tabel):
    nama = tables.Column("Nama", linkify=True)
    dibuat_pada = KolomWaktu(verbose_name="Diminta")
    dokumen = tables.Column("Dokumen", accessor="dokumen_ids", orderable=False, attrs={"cell": {"class": "angka"}})
    ukuran = tables.Column("Ukuran", attrs={"cell": {"class": "angka"}})
    status = tables.Column("Keadaan")
    simpan_sampai = KolomTanggal(verbose_name="Disimpan sampai")

    class Meta(Tabel.Meta):
        model = EksporBagit
        fields = ("nama", "dibuat_pada", "dokumen", "ukuran", "status", "simpan_sampai")
        order_by = ("-dibuat_pada",)

    def render_dokumen(self, record: EksporBagit) -> str:
        return bahasa.angka(len(record.dokumen_ids))

    def render_ukuran(self, value: int) -> str:
        return bahasa.byte(value)

    def render_status(self, value: object, record: EksporBagit) -> SafeString:
        nada, ikon = record.nada
        return lencana(value, nada, ikon) if record.status == StatusEkspor.GAGAL else kata(value, nada, ikon)
