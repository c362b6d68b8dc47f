"""The registers of complaints and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables

from layanan.keluhan.models import Keluhan, Masukan
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomTanggal, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString


def _tenggat(tenggat: dt.date, *, lewat: bool) -> str | SafeString:
    return lencana(f"Lewat {bahasa.tanggal(tenggat)}", "kritis", "clock") if lewat else bahasa.tanggal(tenggat)


class TabelKeluhan(Tabel):
    """Nobody's name: the register is read by more people than the complaint's own page."""

    nomor = tables.Column("Nomor", linkify=True, attrs={"cell": {"class": "tetap"}})
    perihal = tables.Column("Perihal", orderable=False)
    tentang = tables.Column("Tentang")
    kanal = tables.Column("Kanal", visible=False)
    dibuat_pada = KolomWaktu(verbose_name="Diterima")
    tenggat = tables.Column("Dijawab paling lambat")
    penangan = tables.Column("Penangan", default="Belum ada")
    putusan = tables.Column("Putusan", default="–")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Keluhan
        fields = (
            "nomor", "perihal", "tentang", "kanal", "dibuat_pada", "tenggat", "penangan", "putusan", "status",
        )  # fmt: skip
        order_by = ("-dibuat_pada",)

    def render_tenggat(self, record: Keluhan) -> str | SafeString:
        return _tenggat(record.tenggat, lewat=record.lewat)

    def render_status(self, record: Keluhan) -> SafeString:
        nada, ikon = record.nada
        if record.dieskalasi_pada is not None and record.terbuka:
            return lencana("Di Kepala LPSE", "perhatian", "gavel")
        return kata(record.get_status_display(), nada or "netral", ikon)

    def value_status(self, record: Keluhan) -> str:
        return str(record.get_status_display())


class TabelMasukan(Tabel):
    nomor = tables.Column("Nomor", linkify=True, attrs={"cell": {"class": "tetap"}})
    topik = tables.Column("Tentang")
    isi = tables.Column("Masukan", orderable=False)
    dibuat_pada = KolomWaktu(verbose_name="Diterima")
    penanggung_jawab = tables.Column("Penanggung jawab", default="–")
    tenggat = KolomTanggal(verbose_name="Tindak lanjut paling lambat", default="–")
    status = tables.Column("Keadaan")

    class Meta(Tabel.Meta):
        model = Masukan
        fields = ("nomor", "topik", "isi", "dibuat_pada", "penanggung_jawab", "tenggat", "status")
        order_by = ("-dibuat_pada",)

    def render_isi(self, value: str) -> str:
        return value if len(value) <= 90 else f"{value[:89]}…"  # noqa: PLR2004 - two lines of the list

    def value_isi(self, value: str) -> str:
        return value

    def render_status(self, record: Masukan) -> SafeString:
        nada, ikon = record.nada
        if record.lewat:
            return lencana("Lewat tenggat", "kritis", "clock")
        return kata(record.get_status_display(), nada or "netral", ikon)

    def value_status(self, record: Masukan) -> str:
        return str(record.get_status_display())
