"""Daily sheets in the Kepala's room: read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal
from registrasi.laporan.models import LembarLoket

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(LembarLoket)
class LembarLoketAdmin(AdminBaca):
    list_display = ("hari", "naskah", "oleh")
    list_select_related = ("naskah", "oleh")
    ordering = ("-tanggal",)
    fields = ("hari", "naskah", "oleh")
    readonly_fields = ("hari",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_lembarloket")

    @display(description="tanggal", ordering="tanggal")
    def hari(self, obj: LembarLoket) -> str:
        return tanggal(obj.tanggal)
