"""Signing certificates in the Kepala's room, for reading: they are issued and revoked on the server."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.tampilan import bahasa


@admin.register(SertifikatPenanda)
class SertifikatPenandaAdmin(AdminBaca):
    list_display = ("subjek", "penerbit", "sampai", "tanda_keadaan")
    list_display_links = ("subjek",)
    list_select_related = False
    list_filter = (("keadaan", ChoicesDropdownFilter), ("jenis", ChoicesDropdownFilter))
    search_fields = ("subjek", "serial")
    search_help_text = "Nama atau nomor seri"
    ordering = ("-diterbitkan_pada",)
    fields = ("subjek", "penerbit", "serial", "sidik", "sampai", "tanda_keadaan", "dicabut_pada", "alasan_cabut")
    readonly_fields = fields

    @display(description="berlaku sampai", ordering="berlaku_sampai")
    def sampai(self, obj: SertifikatPenanda) -> str:
        return bahasa.tanggal(obj.berlaku_sampai)

    @display(description="keadaan", ordering="keadaan", label={"Aktif": "success", "Dicabut": "danger"})
    def tanda_keadaan(self, obj: SertifikatPenanda) -> Any:
        return obj.get_keadaan_display()
