"""History in the Kepala's room, read only: the readable trail, and the row history of every tracked table."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pghistory.models
from django.apps import apps
from django.contrib import admin
from django.utils.html import format_html, format_html_join
from unfold.contrib.filters.admin import RangeDateFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca, izin_lihat_jejak
from lpse.catatan import samarkan
from lpse.jejak.models import Jejak, JejakQuerySet
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak
from lpse.jejak.selectors import KATA_PERISTIWA
from lpse.tampilan.bahasa import waktu

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest


@admin.register(Jejak)
class JejakAdmin(AdminBaca):
    """Who did what to which object; the table can only grow."""

    tampilkan_riwayat = False
    list_display = ("saat", "pelaku_nama", "kata", "objek_teks", "alasan_ringkas")
    list_display_links = ("saat",)
    list_filter = (("waktu", RangeDateFilter),)
    list_select_related = False
    search_fields = ("rujukan",)
    search_help_text = "Nama, perbuatan, objek, atau nomor permintaan"
    ordering = ("-id",)
    fields = (
        "saat",
        "pelaku_nama",
        "pelaku_peran",
        "kata",
        "objek_teks",
        "objek_jenis",
        "objek_id",
        "sebelum",
        "sesudah",
        "alasan",
        "alamat_ip",
        "rujukan",
    )
    readonly_fields = fields

    def get_search_results(
        self,
        request: HttpRequest,
        queryset: JejakQuerySet,
        search_term: str,
    ) -> tuple[JejakQuerySet, bool]:
        """The number of a request (from an error page), else whole words; both by an index."""
        kata = search_term.strip()
        if not kata:
            return queryset, False
        if kata.count("-") == 4:  # noqa: PLR2004 - the shape of a UUID
            return queryset.filter(rujukan=kata), False
        return queryset.cari(kata), False

    @display(description="waktu", ordering="waktu")
    def saat(self, obj: Jejak) -> str:
        return waktu(obj.waktu)

    @display(description="alasan")
    def alasan_ringkas(self, obj: Jejak) -> str:
        return obj.alasan[:80] + ("…" if len(obj.alasan) > 80 else "")  # noqa: PLR2004 - one line of the list


@admin.register(PemeriksaanJejak)
class PemeriksaanJejakAdmin(AdminBaca):
    """How each walk along the chain ended."""

    tampilkan_riwayat = False
    list_display = ("saat", "hasil", "pesan", "oleh_nama")
    list_display_links = ("saat",)
    list_select_related = False
    ordering = ("-id",)
    fields = ("saat", "hasil", "jumlah", "urut_akhir", "sidik_akhir", "pesan", "oleh_nama")
    readonly_fields = fields

    @display(description="selesai", ordering="id")
    def saat(self, obj: PemeriksaanJejak) -> str:
        return waktu(obj.selesai)

    @display(description="hasil", label={"Utuh": "success", "Rusak": "danger"})
    def hasil(self, obj: PemeriksaanJejak) -> str:
        return "Utuh" if obj.utuh else "Rusak"


@admin.register(JangkarJejak)
class JangkarJejakAdmin(AdminBaca):
    """Heads of the chain as they were told outside."""

    tampilkan_riwayat = False
    list_display = ("saat", "jenis", "tujuan", "urut")
    list_display_links = ("saat",)
    list_select_related = False
    ordering = ("-id",)
    fields = ("saat", "jenis", "tujuan", "urut", "sidik")
    readonly_fields = fields

    @display(description="waktu", ordering="id")
    def saat(self, obj: JangkarJejak) -> str:
        return waktu(obj.waktu)


class RiwayatBarisAdmin(AdminBaca):
    """One table's row history, written by triggers: bulk and raw writes are here too."""

    tampilkan_riwayat = False
    list_display = ("saat", "peristiwa", "objek", "oleh", "rujukan")
    list_display_links = ("saat",)
    list_filter = (("pgh_created_at", RangeDateFilter),)
    list_select_related = ("pgh_context",)
    search_fields = ("pgh_obj_id__exact",)
    search_help_text = "Id baris"
    ordering = ("-pgh_id",)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return izin_lihat_jejak(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return izin_lihat_jejak(request)

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return ["saat", "peristiwa", "objek", "oleh", "alamat", "rujukan", "isi_baris"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return self.get_fields(request, obj)

    @display(description="isi baris")
    def isi_baris(self, obj: Any) -> str:
        """Every column as it stood after the event, personal numbers masked."""
        kolom = [f for f in obj._meta.concrete_fields if not f.name.startswith("pgh_")]  # noqa: SLF001 - Django's public _meta
        baris = [(str(f.verbose_name), samarkan(_teks(obj, f))) for f in kolom]
        return format_html('<dl class="lpse-fakta">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", baris))

    @staticmethod
    def _konteks(obj: Any) -> dict[str, Any]:
        return obj.pgh_context.metadata if obj.pgh_context else {}

    @display(description="waktu", ordering="pgh_created_at")
    def saat(self, obj: Any) -> str:
        return waktu(obj.pgh_created_at)

    @display(description="peristiwa", label={"Ditambah": "success", "Diubah": "info", "Dihapus": "danger"})
    def peristiwa(self, obj: Any) -> str:
        return KATA_PERISTIWA.get(obj.pgh_label, str(obj.pgh_label))

    @display(description="id baris")
    def objek(self, obj: Any) -> str:
        return str(obj.pgh_obj_id)

    @display(description="oleh")
    def oleh(self, obj: Any) -> str:
        return str(self._konteks(obj).get("nama") or "Sistem")

    @display(description="alamat")
    def alamat(self, obj: Any) -> str:
        return str(self._konteks(obj).get("alamat") or "—")

    @display(description="nomor permintaan atau tugas")
    def rujukan(self, obj: Any) -> str:
        konteks = self._konteks(obj)
        return str(konteks.get("rujukan") or konteks.get("tugas") or "—")


def _teks(obj: Any, bidang: Any) -> str:
    nilai = bidang.value_from_object(obj)
    if nilai is None or nilai == "":
        return "—"
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, datetime):
        return waktu(nilai)
    return str(dict(bidang.flatchoices).get(nilai, nilai)) if bidang.choices else str(nilai)


def _nama_peristiwa(peristiwa: Any) -> str:
    return f"{KATA_PERISTIWA.get(peristiwa.pgh_label, peristiwa.pgh_label)} {waktu(peristiwa.pgh_created_at)}"


def model_peristiwa() -> list[type[Model]]:
    """Every event table, in the order of the tables they follow."""
    semua = [m for m in apps.get_models() if issubclass(m, pghistory.models.Event) and not m._meta.abstract]  # noqa: SLF001 - public
    return sorted(semua, key=lambda m: m._meta.label_lower)  # noqa: SLF001 - Django's public _meta


for _model in model_peristiwa():
    _peristiwa: Any = _model
    _dilacak = _peristiwa.pgh_tracked_model._meta  # noqa: SLF001 - Django's public _meta
    _model._meta.verbose_name = f"riwayat {_dilacak.verbose_name}"  # noqa: SLF001 - the library gives English ones
    _model._meta.verbose_name_plural = f"riwayat {_dilacak.verbose_name_plural}"  # noqa: SLF001 - as above
    _model.__str__ = _nama_peristiwa  # type: ignore[method-assign] # the library calls them «PenggunaEvent object (1)»
    admin.site.register(_model, RiwayatBarisAdmin)
