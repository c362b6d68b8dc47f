"""Contacts in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin

from layanan.kontak.models import Kontak
from lpse.admin_situs.dasar import AdminBaca


@admin.register(Kontak)
class KontakAdmin(AdminBaca):
    list_display = ("nama", "jenis_pengguna", "instansi", "satker_kontak", "aktif")
    list_filter = ("jenis_pengguna", "satker_kontak", "aktif")
    list_select_related = ("instansi",)
    search_fields = ("nama",)
    search_help_text = "Nama"
    ordering = ("nama_normal",)
    fields = (
        "nama", "jenis_pengguna", "surel", "telepon", "instansi", "jabatan", "akun", "pengguna_spse", "satker_kontak",
        "aktif", "dibuat_pada", "dibuat_oleh",
    )  # fmt: skip
    readonly_fields = fields
