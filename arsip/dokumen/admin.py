"""The register in the Kepala's room: read only; documents and files are kept in the portal, through their services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, LokasiFisik
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest


@admin.register(Dokumen)
class DokumenAdmin(AdminBaca):
    """Confidential ones open on the portal only, where each opening is in the trail."""

    list_display = ("uraian", "nomor", "hari", "klasifikasi", "berkas_arsip", "unit", "keamanan", "status")
    list_filter = (
        ("jenis", ChoicesDropdownFilter), ("unit", ChoicesDropdownFilter), ("keamanan", ChoicesDropdownFilter),
        ("status", ChoicesDropdownFilter),
    )  # fmt: skip
    list_select_related = ("klasifikasi", "berkas_arsip")
    search_fields = ("=nomor", "uraian")
    search_help_text = "Nomor dokumen atau uraian"
    ordering = ("-tanggal", "-id")
    fields = ("uraian", "nomor", "hari", "klasifikasi", "berkas_arsip", "nomor_item", "unit", "keamanan", "status")
    readonly_fields = ("hari",)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        if isinstance(obj, Dokumen) and obj.rahasia:
            return False
        return bool(super().has_view_permission(request, obj))

    @display(description="tanggal", ordering="tanggal")
    def hari(self, obj: Dokumen) -> str:
        return tanggal(obj.tanggal)


@admin.register(BerkasArsip)
class BerkasArsipAdmin(AdminBaca):
    list_display = ("nomor", "klasifikasi", "uraian", "unit", "tahun", "keamanan", "status", "item_terakhir")
    list_filter = (("unit", ChoicesDropdownFilter), ("status", ChoicesDropdownFilter))
    list_select_related = ("klasifikasi",)
    search_fields = ("=nomor", "uraian")
    search_help_text = "Nomor berkas atau uraian"
    ordering = ("-tahun", "unit", "-urut")
    fields = (
        "nomor", "klasifikasi", "uraian", "unit", "keamanan", "lokasi", "status", "buka", "tutup", "peristiwa_tutup",
    )  # fmt: skip
    readonly_fields = ("buka", "tutup")

    @display(description="dibuka pada", ordering="dibuka_pada")
    def buka(self, obj: BerkasArsip) -> str:
        return tanggal(obj.dibuka_pada)

    @display(description="ditutup pada", ordering="ditutup_pada")
    def tutup(self, obj: BerkasArsip) -> str:
        return tanggal(obj.ditutup_pada) if obj.ditutup_pada else "Belum"


@admin.register(Klasifikasi)
class KlasifikasiAdmin(AdminBaca):
    list_display = ("kode", "uraian", "rezim", "induk", "aktif")
    list_filter = (("rezim", ChoicesDropdownFilter), "aktif")
    list_select_related = ("induk",)
    search_fields = ("kode", "uraian")
    search_help_text = "Kode atau uraian"
    ordering = ("-rezim", "kode")
    fields = ("rezim", "kode", "uraian", "induk", "aktif")


@admin.register(LokasiFisik)
class LokasiFisikAdmin(AdminBaca):
    list_display = ("ruang", "rak", "boks", "map")
    list_select_related = False
    search_fields = ("ruang", "rak", "boks", "map")
    search_help_text = "Ruang, rak, boks, atau map"
    ordering = ("ruang", "rak", "boks", "map")
    fields = ("ruang", "rak", "boks", "map")
