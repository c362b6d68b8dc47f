"""The list of runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.pekerjaan.enums import NADA_HASIL
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN
from lpse.pekerjaan.selectors import lama_jalan
from lpse.tampilan.tabel import KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


def nama_tugas(tugas: str) -> str:
    """The duty's words; the task's own name where nobody registered it (a measurement, a duty of the past)."""
    return PEKERJAAN[tugas].label if tugas in PEKERJAAN else tugas


class TabelJalan(Tabel):
    mulai = KolomWaktu(verbose_name="Mulai")
    tugas = tables.Column("Pekerjaan")
    sasaran = tables.Column("Sasaran")
    hasil = tables.Column("Hasil")
    lama = tables.Column("Lama", accessor="selesai", orderable=False)
    pesan = tables.Column("Pesan", orderable=False)
    oleh = tables.Column("Oleh", order_by="oleh__nama", default="Jadwal")

    class Meta(Tabel.Meta):
        model = JalanTugas
        fields = ("mulai", "tugas", "sasaran", "hasil", "lama", "pesan", "oleh")
        order_by = ("-mulai",)

    def render_tugas(self, value: str) -> str:
        return nama_tugas(value)

    def value_tugas(self, value: str) -> str:
        return nama_tugas(value)

    def render_hasil(self, value: object, record: JalanTugas) -> SafeString:
        return kata(value, *NADA_HASIL[record.hasil])

    def render_lama(self, record: JalanTugas) -> str:
        return lama_jalan(record)

    def value_lama(self, record: JalanTugas) -> str:
        return lama_jalan(record)

    def value_oleh(self, record: JalanTugas) -> str:
        return str(record.oleh) if record.oleh else "Jadwal"
