"""What was found damaged, in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from arsip.keutuhan.models import KerusakanIsi
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu


@admin.register(KerusakanIsi)
class KerusakanIsiAdmin(AdminBaca):
    list_display = ("ditemukan", "keadaan", "dokumen", "pulih", "sha256")
    list_display_links = ("ditemukan",)
    list_filter = ("keadaan",)
    list_select_related = ()
    search_fields = ("=sha256",)
    search_help_text = "Sidik SHA-256"
    ordering = ("-ditemukan_pada",)
    fields = ("ditemukan", "keadaan", "dokumen", "pulih", "sha256")
    readonly_fields = fields

    @display(description="ditemukan", ordering="ditemukan_pada")
    def ditemukan(self, obj: KerusakanIsi) -> str:
        return waktu(obj.ditemukan_pada)

    @display(description="pulih", ordering="pulih_pada")
    def pulih(self, obj: KerusakanIsi) -> str:
        return waktu(obj.pulih_pada) or "belum"
