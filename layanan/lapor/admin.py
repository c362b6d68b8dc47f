"""Forms with files that were not sent yet, in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from layanan.lapor.models import DrafLapor
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu


@admin.register(DrafLapor)
class DrafLaporAdmin(AdminBaca):
    list_display = ("kunci", "tiket", "dibuat")
    list_select_related = ("tiket",)
    ordering = ("-dibuat_pada",)
    fields = ("kunci", "tiket", "dibuat")
    readonly_fields = fields

    @display(description="dibuat pada", ordering="dibuat_pada")
    def dibuat(self, obj: DrafLapor) -> str:
        return waktu(obj.dibuat_pada)
