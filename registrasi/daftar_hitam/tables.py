"""The list of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomSamar, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.daftar_hitam.enums import Keberlakuan
from registrasi.daftar_hitam.models import DaftarHitam

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelDaftarHitam(Tabel):
    nama = tables.Column("Penyedia", linkify=True)
    npwp = KolomSamar(verbose_name="NPWP", orderable=False)
    nib = tables.Column("NIB", orderable=False)
    nomor_sk = tables.Column("Nomor SK")
    penerbit = tables.Column("Penerbit", visible=False)
    tanggal_sk = KolomTanggal(verbose_name="Tanggal SK")
    berlaku_sampai = tables.Column("Masa berlaku")
    jenis_pelanggaran = tables.Column("Pelanggaran", visible=False)
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = DaftarHitam
        fields = (
            "nama", "npwp", "nib", "nomor_sk", "penerbit", "tanggal_sk", "berlaku_sampai", "jenis_pelanggaran",
            "status",
        )  # fmt: skip
        order_by = ("-tanggal_sk",)

    def render_berlaku_sampai(self, record: DaftarHitam) -> str:
        return f"{bahasa.tanggal(record.berlaku_dari)} – {bahasa.tanggal(record.berlaku_sampai)}"

    def value_berlaku_sampai(self, record: DaftarHitam) -> str:
        return record.masa

    def render_status(self, record: DaftarHitam) -> SafeString:
        nada, ikon = record.nada
        if record.keberlakuan == Keberlakuan.BERLAKU:
            return lencana(record.keberlakuan.label, nada, ikon)
        return kata(record.keberlakuan.label, nada, ikon)

    def value_status(self, record: DaftarHitam) -> str:
        return str(record.keberlakuan.label)
