"""Questions to LKPP and coordination in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin

from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from lpse.admin_situs.dasar import AdminBaca


@admin.register(KonsultasiLKPP)
class KonsultasiLKPPAdmin(AdminBaca):
    list_display = ("perihal", "nomor_lkpp", "alasan", "tiket", "status")
    list_filter = ("status", "alasan")
    list_select_related = ("tiket",)
    search_fields = ("perihal", "=nomor_lkpp")
    search_help_text = "Perihal atau nomor LKPP"
    ordering = ("-ditanyakan_pada",)


@admin.register(Koordinasi)
class KoordinasiAdmin(AdminBaca):
    list_display = ("topik", "jenis", "pada", "instansi", "oleh")
    list_filter = ("jenis",)
    list_select_related = ("instansi", "oleh")
    search_fields = ("topik",)
    search_help_text = "Topik"
    ordering = ("-pada",)
