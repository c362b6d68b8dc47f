"""The search index in the Kepala's room: how each content was read. Derived, hence read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from arsip.pencarian.models import IndeksDokumen
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


@admin.register(IndeksDokumen)
class IndeksDokumenAdmin(AdminBaca):
    list_display = ("uraian", "nomor", "unit", "tanggal_dokumen", "keadaan", "dibaca")
    list_filter = ("keadaan", "unit", "jenis")
    list_select_related = ("dokumen",)
    search_fields = ("=nomor",)
    search_help_text = "Nomor dokumen, persis"
    ordering = ("-tanggal", "-dokumen")
    fields = (
        "nomor",
        "uraian",
        "unit",
        "jenis",
        "tanggal_dokumen",
        "keadaan",
        "pesan",
        "percobaan",
        "halaman",
        "dibaca",
    )
    readonly_fields = ("tanggal_dokumen", "dibaca")

    def get_queryset(self, request: HttpRequest) -> QuerySet[IndeksDokumen]:
        kueri: QuerySet[IndeksDokumen] = super().get_queryset(request).defer("isi", "tsv")
        return kueri

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("arsip.view_indeksdokumen")

    @display(description="tanggal", ordering="tanggal")
    def tanggal_dokumen(self, obj: IndeksDokumen) -> str:
        return tanggal(obj.tanggal)

    @display(description="dibaca pada", ordering="dibaca_pada")
    def dibaca(self, obj: IndeksDokumen) -> str:
        return waktu(obj.dibaca_pada) if obj.dibaca_pada else "–"
