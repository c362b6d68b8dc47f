"""Lists of drills and of restore requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.pemulihan.enums import NADA_HASIL, NADA_STATUS, HasilUji, StatusPermintaan
from arsip.pemulihan.lama import lama
from arsip.pemulihan.models import PermintaanPulih, UjiPulih
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelUji(Tabel):
    selesai = KolomWaktu(verbose_name="Selesai", linkify=True)
    sasaran = tables.Column("Sasaran", order_by="sasaran__nama")
    asal = tables.Column("Dibaca dari")
    hasil = tables.Column("Hasil")
    jumlah_periksa = KolomAngka(verbose_name="Diperiksa")
    jumlah_beda = KolomAngka(verbose_name="Beda")
    rpo_detik = tables.Column("Umur data")
    rto_detik = tables.Column("Lama pulih")
    naskah = tables.Column("Laporan", linkify=True, order_by="naskah__nomor")

    class Meta(Tabel.Meta):
        model = UjiPulih
        fields = (
            "selesai", "sasaran", "asal", "hasil", "jumlah_periksa", "jumlah_beda", "rpo_detik", "rto_detik", "naskah",
        )  # fmt: skip
        order_by = ("-selesai",)

    def render_asal(self, value: object, record: UjiPulih) -> str:
        return record.asal_nama or str(value)

    def render_hasil(self, value: object, record: UjiPulih) -> SafeString:
        nada, ikon = NADA_HASIL[HasilUji(record.hasil)]
        return kata(value, nada, ikon)

    def render_rpo_detik(self, value: int) -> str:
        return lama(value)

    def render_rto_detik(self, value: int) -> str:
        return lama(value)

    def render_naskah(self, record: UjiPulih) -> str:
        return record.naskah.nomor if record.naskah else "–"


class TabelPermintaan(Tabel):
    apa = tables.Column("Yang diminta", linkify=True, empty_values=(), order_by=("jalur", "tujuan"))
    salinan = tables.Column("Dari salinan", order_by="salinan__waktu_data")
    peminta = tables.Column("Diminta oleh", order_by="peminta__nama")
    dibuat_pada = KolomWaktu(verbose_name="Diminta")
    pemutus = tables.Column("Diputus oleh", order_by="pemutus__nama")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = PermintaanPulih
        fields = ("apa", "salinan", "peminta", "dibuat_pada", "pemutus", "status")
        order_by = ("-dibuat_pada",)

    def render_apa(self, record: PermintaanPulih) -> str:
        return record.apa

    def render_status(self, value: object, record: PermintaanPulih) -> SafeString:
        nada, ikon = NADA_STATUS[StatusPermintaan(record.status)]
        return lencana(value, nada, ikon) if record.status == StatusPermintaan.MENUNGGU else kata(value, nada, ikon)
