"""The list of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import lencana
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class TabelImpor(Tabel):
    nama = tables.Column("Berkas", linkify=True)
    jenis = tables.Column("Isi")
    status = tables.Column("Keadaan")
    oleh = tables.Column("Diunggah oleh", order_by="oleh__nama")
    dibuat_pada = KolomWaktu(verbose_name="Diunggah")
    hasil = tables.Column("Baris", accessor="jumlah", exclude_from_export=True)
    jumlah = KolomAngka(verbose_name="Baris", visible=False)
    baru = KolomAngka(verbose_name="Baru", visible=False)
    berubah = KolomAngka(verbose_name="Berubah", visible=False)
    ditolak = KolomAngka(verbose_name="Ditolak", visible=False)

    class Meta(Tabel.Meta):
        model = ImporMassal
        fields = ("nama", "jenis", "status", "oleh", "dibuat_pada", "hasil", "jumlah", "baru", "berubah", "ditolak")

    def render_status(self, record: ImporMassal) -> SafeString:
        return lencana(record.get_status_display(), *record.nada)

    def render_hasil(self, record: ImporMassal) -> str:
        """In words, because on a phone a row's cells stand without their headings."""
        if not record.jumlah:
            return "Belum diperiksa"
        bagian = [(record.baru, "baru"), (record.berubah, "berubah"), (record.ditolak, "ditolak")]
        ada = ", ".join(f"{bahasa.angka(n)} {kata}" for n, kata in bagian if n) or "tidak ada yang berubah"
        return f"{bahasa.angka(record.jumlah)}: {ada}"
