"""Requests for information in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter

from layanan.informasi.models import PermintaanInformasi
from lpse.admin_situs.dasar import AdminBaca


@admin.register(PermintaanInformasi)
class PermintaanInformasiAdmin(AdminBaca):
    list_display = ("nomor", "nama", "status", "tenggat", "hasil")
    list_filter = (("status", ChoicesDropdownFilter), ("hasil", ChoicesDropdownFilter))
    list_select_related = ("petugas",)
    search_fields = ("=nomor", "nama")
    search_help_text = "Nomor atau nama pemohon"
    ordering = ("-dibuat_pada",)
    fields = ("nomor", "nama", "rincian", "tujuan", "status", "tenggat", "petugas", "hasil", "dijawab_pada")
    readonly_fields = fields
