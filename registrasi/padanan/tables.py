"""The list of matches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan.tabel import KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana
from registrasi.padanan.models import CocokDaftarHitam

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelCocok(Tabel):
    nama = tables.Column("Pihak", linkify=True)
    sasaran = tables.Column("Pengguna atau permohonan", accessor="pk", orderable=False)
    dasar = tables.Column("Cocok karena")
    entri = tables.Column("SK", accessor="entri__nomor_sk")
    ditemukan_pada = KolomTanggal(verbose_name="Ditemukan")
    keadaan = tables.Column("Keadaan", accessor="pk", orderable=False)

    class Meta(Tabel.Meta):
        model = CocokDaftarHitam
        fields = ("nama", "sasaran", "dasar", "entri", "ditemukan_pada", "keadaan")
        order_by = ("-ditemukan_pada",)

    def render_sasaran(self, record: CocokDaftarHitam) -> str:
        return str(record.sasaran)

    def value_sasaran(self, record: CocokDaftarHitam) -> str:
        return str(record.sasaran)

    def render_dasar(self, record: CocokDaftarHitam) -> str:
        mirip = f" ({record.kemiripan} dari 100)" if record.dasar == "nama_mirip" else ""
        return f"{record.get_dasar_display()}{mirip}"

    def render_keadaan(self, record: CocokDaftarHitam) -> SafeString:
        teks, nada, ikon = record.keadaan
        return lencana(teks, nada, ikon) if nada == "perhatian" else kata(teks, nada, ikon)

    def value_keadaan(self, record: CocokDaftarHitam) -> str:
        return record.keadaan[0]
