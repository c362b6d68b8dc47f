"""Lists of the loans and the read links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.peminjaman.enums import NADA_PINJAM, StatusPinjam
from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.model_tautan import TautanBaca
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

_MENCOLOK = {StatusPinjam.DIAJUKAN, StatusPinjam.HILANG}


class TabelPinjam(Tabel):
    apa = tables.Column("Arsip", accessor="pk", linkify=lambda record: record.get_absolute_url(), orderable=False)
    peminjam_nama = tables.Column("Peminjam")
    peminjam_instansi = tables.Column("Instansi")
    diajukan_pada = KolomTanggal(verbose_name="Diajukan")
    jatuh_tempo = KolomTanggal(verbose_name="Jatuh tempo")
    status = tables.Column("Keadaan")
    kembali_pada = KolomTanggal(verbose_name="Kembali")

    class Meta(Tabel.Meta):
        model = Peminjaman
        fields = (
            "apa", "peminjam_nama", "peminjam_instansi", "diajukan_pada", "jatuh_tempo", "status", "kembali_pada",
        )  # fmt: skip
        order_by = ("-diajukan_pada",)

    def render_apa(self, record: Peminjaman) -> str:
        teks = record.sebutan
        return teks[:1].upper() + teks[1:]

    def value_apa(self, record: Peminjaman) -> str:
        return self.render_apa(record)

    def render_status(self, value: object, record: Peminjaman) -> SafeString:
        if record.lewat:
            return lencana("Lewat jatuh tempo", "kritis", "clock")
        nada, ikon = NADA_PINJAM[StatusPinjam(record.status)]
        return lencana(value, nada, ikon) if record.status in _MENCOLOK else kata(value, nada, ikon)

    def value_status(self, record: Peminjaman) -> str:
        return "Lewat jatuh tempo" if record.lewat else str(record.get_status_display())


class TabelTautan(Tabel):
    nama = tables.Column("Pembaca", linkify=True)
    instansi = tables.Column("Instansi")
    nomor_surat = tables.Column("Surat tugas")
    berlaku_sampai = tables.Column("Berlaku sampai")
    jumlah_buka = KolomAngka(verbose_name="Dibuka")
    dibuat_oleh = tables.Column("Dibuat oleh", order_by="dibuat_oleh__nama")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = TautanBaca
        fields = ("nama", "instansi", "nomor_surat", "berlaku_sampai", "jumlah_buka", "dibuat_oleh", "status")
        order_by = ("-dibuat_pada",)

    def render_berlaku_sampai(self, record: TautanBaca) -> str:
        return bahasa.waktu(record.berlaku_sampai)

    def render_status(self, record: TautanBaca) -> SafeString:
        nada, ikon = record.nada
        if record.status == "menunggu":
            return lencana(record.kata_keadaan, nada, ikon)
        return kata(record.kata_keadaan, nada, ikon)

    def value_status(self, record: TautanBaca) -> str:
        return record.kata_keadaan
