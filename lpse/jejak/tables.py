"""The list of the trail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import django_tables2 as tables
from django.utils.html import format_html

from lpse.jejak.filters import nama_jenis
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from lpse.tampilan.tabel import KolomWaktu, Tabel

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class KolomEkspor(tables.Column):  # type: ignore[misc] # the library publishes no types
    """Stands in the file only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, visible=False, **kwargs)


class TabelJejak(Tabel):
    waktu = KolomWaktu(verbose_name="Waktu", linkify=True, order_by="id")
    pelaku_nama = tables.Column("Pelaku")
    kata = tables.Column("Perbuatan")
    objek_teks = tables.Column("Objek")
    alasan = tables.Column("Alasan", orderable=False)
    pelaku_peran = KolomEkspor(verbose_name="Peran")
    objek_jenis = KolomEkspor(verbose_name="Jenis objek")
    objek_id = KolomEkspor(verbose_name="Id objek")
    sebelum = KolomEkspor(verbose_name="Sebelum")
    sesudah = KolomEkspor(verbose_name="Sesudah")
    alamat_ip = KolomEkspor(verbose_name="Alamat")
    rujukan = KolomEkspor(verbose_name="Nomor permintaan")
    id = KolomEkspor(verbose_name="Nomor baris")

    class Meta(Tabel.Meta):
        model = Jejak
        fields = (
            "waktu", "pelaku_nama", "pelaku_peran", "kata", "objek_teks", "objek_jenis", "objek_id", "alasan",
            "sebelum", "sesudah", "alamat_ip", "rujukan", "id",
        )  # fmt: skip
        order_by = ("-waktu",)

    def render_waktu(self, record: Jejak) -> str:
        return f"{bahasa.tanggal(record.waktu)}, {bahasa.jam(record.waktu)}"

    def render_pelaku_nama(self, record: Jejak) -> SafeString | str:
        if not record.pelaku_peran:
            return record.pelaku_nama
        return format_html("{}<small>{}</small>", record.pelaku_nama, record.pelaku_peran)

    def value_pelaku_nama(self, record: Jejak) -> str:
        return record.pelaku_nama

    def render_objek_teks(self, record: Jejak) -> SafeString:
        return format_html("{}<small>{}</small>", record.objek_teks, nama_jenis(record.objek_jenis))

    def value_objek_teks(self, record: Jejak) -> str:
        return record.objek_teks

    def value_objek_jenis(self, record: Jejak) -> str:
        return nama_jenis(record.objek_jenis)

    def value_sebelum(self, record: Jejak) -> str:
        return _json(record.sebelum)

    def value_sesudah(self, record: Jejak) -> str:
        return _json(record.sesudah)

    def render_alasan(self, value: str) -> str:
        return value[:140] + ("…" if len(value) > 140 else "")  # noqa: PLR2004 - two lines of the list

    def value_alasan(self, value: str) -> str:
        return value


def _json(nilai: Any) -> str:  # noqa: ANN401 - any JSON value
    return "" if nilai is None else json.dumps(nilai, ensure_ascii=False)
