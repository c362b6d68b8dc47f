"""Lists of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from lpse.pemberitahuan.enums import NADA_STATUS, StatusKiriman
from lpse.pemberitahuan.models import KaitWeb, Kiriman
from lpse.pemberitahuan.registri import JENIS
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomAngka, KolomWaktu, Tabel
from lpse.tampilan.templatetags.tampilan import kata, lencana

if TYPE_CHECKING:
    import datetime as dt

    from django.utils.safestring import SafeString

#: States that need a person stand on a tinted ground.
_GAWAT = (StatusKiriman.MATI, StatusKiriman.GAGAL)


class KolomSaat(KolomWaktu):
    """A moment in two short lines."""

    def render(self, value: dt.datetime) -> SafeString:
        return format_html(
            '<span class="saat">{}<small>pukul {}</small></span>', bahasa.tanggal(value), bahasa.jam(value)
        )


class TabelKiriman(Tabel):
    perihal = tables.Column("Perihal", linkify=True)
    tujuan = tables.Column("Kepada", orderable=False)
    saluran = tables.Column("Saluran")
    status = tables.Column("Keadaan")
    percobaan = KolomAngka(verbose_name="Percobaan")
    dibuat = KolomSaat(verbose_name="Dibuat")
    dikirim_pada = KolomSaat(verbose_name="Terkirim")

    class Meta(Tabel.Meta):
        model = Kiriman
        fields = ("perihal", "tujuan", "saluran", "status", "percobaan", "dibuat", "dikirim_pada")
        order_by = ("-dibuat",)

    def render_status(self, value: object, record: Kiriman) -> SafeString:
        nada, ikon = NADA_STATUS[record.status]
        if record.tahan:
            return format_html("{}<small>{}</small>", kata(value, nada, ikon), record.get_tahan_display())
        return lencana(value, nada, ikon) if record.status in _GAWAT else kata(value, nada, ikon)


class TabelKait(Tabel):
    nama = tables.Column("Nama")
    url = tables.Column("Alamat")
    jenis = tables.Column("Jenis kabar", orderable=False, empty_values=())
    aktif = tables.Column("Keadaan")
    tindakan = tables.Column("Tindakan", orderable=False, empty_values=(), exclude_from_export=True)

    class Meta(Tabel.Meta):
        model = KaitWeb
        fields = ("nama", "url", "jenis", "aktif", "tindakan")
        order_by = ("nama",)

    def render_jenis(self, record: KaitWeb) -> str:
        return ", ".join(JENIS[k].label if k in JENIS else k for k in record.jenis) or "Semua"

    value_jenis = render_jenis

    def render_aktif(self, record: KaitWeb) -> SafeString:
        return kata(record.keadaan, "selesai" if record.aktif else "netral", "circle-check" if record.aktif else "ban")

    def value_aktif(self, record: KaitWeb) -> str:
        return record.keadaan

    def render_tindakan(self, record: KaitWeb) -> SafeString:
        return format_html(
            '<span class="tindakan"><a class="btn btn-sm" href="{}">Ubah<span class="baca-saja"> {}</span></a>'
            '<a class="btn btn-sm" href="{}">Uji<span class="baca-saja"> {}</span></a></span>',
            reverse("pemberitahuan:kait_ubah", args=[record.pk]),
            record.nama,
            reverse("pemberitahuan:kait_uji", args=[record.pk]),
            record.nama,
        )
