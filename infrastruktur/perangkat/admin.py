"""Servers in the Kepala's room: read only; the technicians keep the register in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from infrastruktur.perangkat.models import BERAMBANG, Server
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(Server)
class ServerAdmin(AdminBaca):
    list_display = ("nama", "kode", "peran", "lokasi", "sejak", "aktif")
    list_filter = ("peran", "aktif")
    list_select_related = False
    search_fields = ("=kode", "nama")
    search_help_text = "Kode atau nama"
    ordering = ("nama",)
    fields = (
        "nama", "kode", "peran", "alamat", "lokasi", "sejak", "aktif", "agen",
        *((f"{m}_perhatian", f"{m}_kritis") for m in BERAMBANG),
    )  # fmt: skip
    readonly_fields = ("sejak", "agen")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("infrastruktur.view_server")

    @display(description="dipantau sejak", ordering="dipantau_sejak")
    def sejak(self, obj: Server) -> str:
        return tanggal(obj.dipantau_sejak)

    @display(description="antrean agen")
    def agen(self, obj: Server) -> str:
        return obj.antrean
