"""Lists of the daily monitoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.utils.html import format_html

from infrastruktur.pemantauan.enums import NADA_KEADAAN, Keadaan, StatusTindakLanjut
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomAngka, KolomTanggal, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

NADA_STATUS = {
    StatusTindakLanjut.TERBUKA: ("kritis", "alert-circle"),
    StatusTindakLanjut.DIKERJAKAN: ("jalan", "tool"),
    StatusTindakLanjut.SELESAI: ("selesai", "circle-check"),
    StatusTindakLanjut.DIBATALKAN: ("netral", "ban"),
}


class TabelHarian(Tabel):
    tanggal = KolomTanggal(verbose_name="Tanggal", linkify=True)
    server = tables.Column("Server", order_by="server__nama")
    dikonfirmasi_pada = tables.Column("Pukul")
    dikonfirmasi_oleh = tables.Column("Petugas", order_by="dikonfirmasi_oleh__nama", default="Otomatis")
    cpu_persen = KolomAngka(verbose_name="Prosesor %")
    ram_persen = KolomAngka(verbose_name="RAM %")
    disk_persen = KolomAngka(verbose_name="Cakram %", desimal=1)
    keadaan = tables.Column("Keadaan")
    catatan = tables.Column("Catatan", orderable=False, empty_values=())

    class Meta(Tabel.Meta):
        model = PemantauanHarian
        fields = (
            "tanggal",
            "server",
            "dikonfirmasi_pada",
            "dikonfirmasi_oleh",
            "cpu_persen",
            "ram_persen",
            "disk_persen",
            "keadaan",
            "catatan",
        )
        order_by = ("-tanggal", "server")

    def render_dikonfirmasi_pada(self, value: object, record: PemantauanHarian) -> str:  # noqa: ARG002 - django-tables2
        return bahasa.jam(record.dikonfirmasi_pada)

    def render_keadaan(self, value: object, record: PemantauanHarian) -> SafeString:
        nada, ikon = NADA_KEADAAN[Keadaan(record.keadaan)]
        return kata(value, nada, ikon)

    def render_catatan(self, record: PemantauanHarian) -> str:
        return isi_catatan(record) or "–"

    def value_catatan(self, record: PemantauanHarian) -> str:
        return isi_catatan(record)


def isi_catatan(harian: PemantauanHarian) -> str:
    """All notes of a day in one line, oldest first (prefetched)."""
    return " · ".join(c.isi for c in harian.catatan.all())


class TabelTindakLanjut(Tabel):
    perkara = tables.Column("Perkara", linkify=True, order_by=("metrik", "kait"), empty_values=())
    server = tables.Column("Server", order_by="server__nama")
    jenis = tables.Column("Jenis")
    nilai_pemicu = KolomAngka(verbose_name="Angka %", desimal=1)
    dibuka_pada = KolomTanggal(verbose_name="Dibuka")
    dikerjakan_oleh = tables.Column("Dikerjakan oleh", order_by="dikerjakan_oleh__nama")
    status = tables.Column("Keadaan")
    ditutup_pada = KolomTanggal(verbose_name="Ditutup")

    class Meta(Tabel.Meta):
        model = TindakLanjut
        fields = (
            "perkara",
            "server",
            "jenis",
            "nilai_pemicu",
            "dibuka_pada",
            "dikerjakan_oleh",
            "status",
            "ditutup_pada",
        )
        order_by = ("-dibuka_pada",)

    def render_perkara(self, record: TindakLanjut) -> str:
        return record.perkara[:1].upper() + record.perkara[1:]

    def render_status(self, value: object, record: TindakLanjut) -> SafeString:
        nada, ikon = NADA_STATUS[StatusTindakLanjut(record.status)]
        return lencana(value, nada, ikon) if record.status == StatusTindakLanjut.TERBUKA else kata(value, nada, ikon)

    def render_server(self, value: object, record: TindakLanjut) -> SafeString:
        return format_html('<a href="{}">{}</a>', record.server.get_absolute_url(), value)
