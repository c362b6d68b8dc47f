"""Lists of the package register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from layanan.paket.models import ImporPaket, Paket, PaketRUP
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from decimal import Decimal

    from django.utils.safestring import SafeString


class KolomRupiah(tables.Column):  # type: ignore[misc] # the library publishes no types
    attrs = {"td": {"class": "angka"}, "th": {"class": "angka"}}

    def render(self, value: Decimal) -> str:
        return f"Rp{bahasa.angka(value)}"


class TabelPaket(Tabel):
    kode_tender = tables.Column("Kode tender", linkify=lambda record: record.get_absolute_url())
    nama = tables.Column("Paket")
    satker = tables.Column("Satuan kerja")
    hps = KolomRupiah(verbose_name="HPS")
    metode = tables.Column("Metode")
    tanggal_pengumuman = KolomTanggal(verbose_name="Diumumkan")
    status_spse = tables.Column("Keadaan di SPSE")

    class Meta(Tabel.Meta):
        model = Paket
        fields = ("kode_tender", "nama", "satker", "hps", "metode", "tanggal_pengumuman", "status_spse")
        order_by = ("-tanggal_pengumuman",)


class TabelRUP(Tabel):
    kode_rup = tables.Column("Kode RUP")
    nama = tables.Column("Paket")
    satker = tables.Column("Satuan kerja")
    pagu = KolomRupiah(verbose_name="Pagu")
    cara = tables.Column("Cara")
    metode = tables.Column("Metode")
    tanggal_pengumuman = KolomTanggal(verbose_name="Diumumkan")

    class Meta(Tabel.Meta):
        model = PaketRUP
        fields = ("kode_rup", "nama", "satker", "pagu", "cara", "metode", "tanggal_pengumuman")
        order_by = ("-tanggal_pengumuman",)


class TabelImpor(Tabel):
    nama = tables.Column("Berkas", linkify=lambda record: record.get_absolute_url())
    jenis = tables.Column("Jenis data")
    dibuat_pada = KolomWaktu(verbose_name="Diunggah")
    oleh = tables.Column("Oleh", order_by="oleh__nama")
    baru = KolomAngka(verbose_name="Baru")
    berubah = KolomAngka(verbose_name="Berubah")
    dilewati = KolomAngka(verbose_name="Dilewati")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = ImporPaket
        fields = ("nama", "jenis", "dibuat_pada", "oleh", "baru", "berubah", "dilewati", "status")
        order_by = ("-dibuat_pada",)

    def render_status(self, value: object, record: ImporPaket) -> SafeString:
        return kata(value, *record.nada)

    def value_status(self, record: ImporPaket) -> str:
        return str(record.get_status_display())
