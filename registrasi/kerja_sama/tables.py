"""The list of agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.kerja_sama.enums import NADA, TERBUKA
from registrasi.kerja_sama.models import KerjaSama

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelKerjaSama(Tabel):
    instansi = tables.Column("Instansi", linkify=lambda record: record.get_absolute_url(), order_by="instansi__nama")
    jenis = tables.Column("Jenis", accessor="instansi__get_jenis_display", order_by="instansi__jenis")
    nomor_surat = tables.Column("Surat permohonan")
    nomor_perjanjian = tables.Column("Perjanjian")
    mulai = KolomTanggal(verbose_name="Mulai")
    sampai = KolomTanggal(verbose_name="Sampai")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = KerjaSama
        fields = ("instansi", "jenis", "nomor_surat", "nomor_perjanjian", "mulai", "sampai", "status")
        order_by = ("-dicatat_pada",)

    def render_status(self, value: object, record: KerjaSama) -> SafeString:
        sisa = record.sisa_hari
        if sisa is not None and sisa <= 60:  # noqa: PLR2004 - the first reminder
            return lencana(f"Berakhir {sisa} hari lagi", "perhatian", "clock")
        nada, ikon = NADA[record.status]
        return lencana(value, nada, ikon) if record.status in TERBUKA else kata(value, nada, ikon)

    def value_status(self, record: KerjaSama) -> str:
        return str(record.get_status_display())
