"""Requests for information in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter

from layanan.informasi.models import KeberatanInformasi, PermintaanInformasi
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


@admin.register(KeberatanInformasi)
class KeberatanInformasiAdmin(AdminBaca):
    list_display = ("nomor", "permintaan", "alasan", "tenggat", "putusan")
    list_filter = (("alasan", ChoicesDropdownFilter), ("putusan", ChoicesDropdownFilter))
    list_select_related = ("permintaan",)
    search_fields = ("=nomor",)
    search_help_text = "Nomor keberatan"
    ordering = ("-diajukan_pada",)
    fields = (
        "nomor", "permintaan", "alasan", "uraian", "diajukan_pada", "tenggat", "putusan", "uraian_tanggapan",
        "ditanggapi_pada", "ditanggapi_oleh",
    )  # fmt: skip
    readonly_fields = fields
