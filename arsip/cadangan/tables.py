"""Lists of the backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from arsip.cadangan.enums import NADA_STATUS
from arsip.cadangan.models import JalanCadangan, Salinan
from arsip.cadangan.selectors import NADA_TINGKAT, lama
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelJalan(Tabel):
    dibuat_pada = KolomWaktu(verbose_name="Disuruh", linkify=True)
    jenis = tables.Column("Jenis")
    tentang = tables.Column("Tentang", order_by="sasaran__nama")
    status = tables.Column("Keadaan")
    lama = tables.Column("Lama", accessor="selesai", orderable=False, default="", attrs={"td": {"class": "tetap"}})
    byte_dibaca = tables.Column("Dibaca", attrs={"td": {"class": "tetap"}})
    pesan = tables.Column("Hasil", orderable=False)
    oleh = tables.Column("Oleh", order_by="oleh__nama", default="Jadwal")

    class Meta(Tabel.Meta):
        model = JalanCadangan
        fields = ("dibuat_pada", "jenis", "tentang", "status", "lama", "byte_dibaca", "pesan", "oleh")
        order_by = ("-dibuat_pada",)

    def render_status(self, value: object, record: JalanCadangan) -> SafeString:
        return kata(value, *NADA_STATUS[record.status])

    def render_lama(self, record: JalanCadangan) -> str:
        return lama(record)

    def value_lama(self, record: JalanCadangan) -> str:
        return lama(record)

    def render_byte_dibaca(self, value: int) -> str:
        return bahasa.byte(value) if value else "–"

    def value_oleh(self, record: JalanCadangan) -> str:
        return str(record.oleh) if record.oleh else "Jadwal"


class TabelSalinan(Tabel):
    waktu_data = KolomWaktu(verbose_name="Data per", linkify=True)
    sasaran = tables.Column("Sasaran", order_by="sasaran__nama")
    byte_asal = tables.Column("Ukuran data")
    byte_baru = tables.Column("Tambahan")
    tingkat = tables.Column("Kepercayaan")
    pendek = tables.Column("Snapshot", orderable=False)
    repositori = tables.Column("Repositori", order_by="repositori__nama")

    class Meta(Tabel.Meta):
        model = Salinan
        fields = ("waktu_data", "sasaran", "byte_asal", "byte_baru", "tingkat", "pendek", "repositori")
        order_by = ("-waktu_data",)

    def render_byte_asal(self, value: int) -> str:
        return bahasa.byte(value)

    def render_byte_baru(self, value: int) -> str:
        return bahasa.byte(value)

    def render_tingkat(self, value: object, record: Salinan) -> SafeString:
        if record.cacat_pada is not None:
            return kata("Cacat", "kritis", "alert-octagon")
        if record.dilupakan_pada is not None:
            return kata("Sudah dilepas", "netral", "archive")
        return kata(value, *NADA_TINGKAT[record.tingkat])
