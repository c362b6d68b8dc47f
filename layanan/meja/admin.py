"""Canned answers and macros in the Kepala's room, read only: the unit keeps them on its own pages."""

from __future__ import annotations

from django.contrib import admin

from layanan.meja.models import BalasanBaku, Makro
from lpse.admin_situs.dasar import AdminBaca


@admin.register(BalasanBaku)
class BalasanBakuAdmin(AdminBaca):
    list_display = ("judul", "kategori", "pemilik", "aktif", "diubah_pada")
    list_filter = ("aktif",)
    list_select_related = ("kategori", "pemilik")
    search_fields = ("judul",)
    search_help_text = "Judul balasan baku"
    fields = ("judul", "isi", "kategori", "pemilik", "aktif", "urutan", "diubah_oleh", "diubah_pada")
    readonly_fields = fields


@admin.register(Makro)
class MakroAdmin(AdminBaca):
    list_display = ("nama", "keterangan", "balasan", "sesudah", "aktif")
    list_filter = ("aktif",)
    list_select_related = ("balasan",)
    search_fields = ("nama",)
    search_help_text = "Nama makro"
    fields = (
        "nama", "keterangan", "ambil", "balasan", "catatan", "label", "unit", "sesudah", "solusi", "aktif", "urutan",
    )  # fmt: skip
    readonly_fields = fields
