"""What was handed over, in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin

from layanan.kewenangan.models import Pengalihan, SaranJadwal
from lpse.admin_situs.dasar import AdminBaca


@admin.register(Pengalihan)
class PengalihanAdmin(AdminBaca):
    list_display = ("tiket", "alasan", "kepada", "pada", "oleh")
    list_filter = ("alasan", "kepada")
    list_select_related = ("tiket", "oleh")
    search_fields = ("=tiket__nomor",)
    search_help_text = "Nomor tiket"
    ordering = ("-pada",)


@admin.register(SaranJadwal)
class SaranJadwalAdmin(AdminBaca):
    list_display = ("kode_tender", "tahap_nama", "batas_tahap", "tanggapan", "oleh")
    list_filter = ("tanggapan",)
    list_select_related = ("oleh",)
    search_fields = ("=kode_tender",)
    search_help_text = "Kode tender"
    ordering = ("-dibuat_pada",)
