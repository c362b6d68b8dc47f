"""List of the facilitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from layanan.fasilitasi.models import Fasilitasi
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelFasilitasi(Tabel):
    instansi = tables.Column(
        "Satuan kerja", linkify=lambda record: record.get_absolute_url(), order_by="instansi__nama"
    )
    jenis = tables.Column("Jenis")
    tahun = tables.Column("Tahun", accessor="apbd__tahun", order_by="apbd__tahun")
    terumumkan = KolomAngka(verbose_name="Terumumkan")
    rencana = KolomAngka(verbose_name="Rencana")
    progres = tables.Column("Progres")
    mendahului_apbd = KolomAngka(verbose_name="Terlalu dini")
    diingatkan_pada = KolomTanggal(verbose_name="Diingatkan")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Fasilitasi
        fields = (
            "instansi", "jenis", "tahun", "terumumkan", "rencana", "progres", "mendahului_apbd", "diingatkan_pada",
            "status",
        )  # fmt: skip
        order_by = ("-tahun", "instansi")

    def render_progres(self, value: object, record: Fasilitasi) -> SafeString:
        return kata(value, *record.nada)

    def value_progres(self, record: Fasilitasi) -> str:
        return str(record.get_progres_display())

    def render_mendahului_apbd(self, value: int) -> SafeString | str:
        return lencana(f"{value} paket", "perhatian", "alert-triangle") if value else "–"

    def value_mendahului_apbd(self, value: int) -> int:
        return value
