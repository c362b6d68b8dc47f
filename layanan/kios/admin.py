"""The devices in the Kepala's room, read only; they are paired and revoked in the portal."""

from __future__ import annotations

from django.contrib import admin

from layanan.kios.models import PerangkatKios
from lpse.admin_situs.dasar import AdminBaca


@admin.register(PerangkatKios)
class PerangkatKiosAdmin(AdminBaca):
    list_display = ("nama", "ruang", "jenis", "dipasang_pada", "terlihat_pada", "dicabut_pada")
    list_filter = ("jenis",)
    list_select_related = ()
    search_fields = ("nama", "ruang")
    ordering = ("nama",)
    fields = (
        "nama", "ruang", "jenis", "generasi", "dipasang_oleh", "dibuat_pada", "dipasang_pada", "terlihat_pada",
        "dicabut_pada", "dicabut_oleh",
    )  # fmt: skip
    readonly_fields = fields
