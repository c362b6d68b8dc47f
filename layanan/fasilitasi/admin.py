"""The facilitation in the Kepala's room, read only: every change has its door in the portal."""

from __future__ import annotations

from django.contrib import admin

from layanan.fasilitasi.models import Fasilitasi, TahunAPBD
from lpse.admin_situs.dasar import AdminBaca


@admin.register(TahunAPBD)
class TahunAPBDAdmin(AdminBaca):
    list_display = ("tahun", "tanggal_persetujuan", "nomor_persetujuan", "tenggat_umum")
    list_select_related = False
    search_fields = ("nomor_persetujuan",)
    search_help_text = "Nomor persetujuan"
    ordering = ("-tahun",)


@admin.register(Fasilitasi)
class FasilitasiAdmin(AdminBaca):
    list_display = ("instansi", "jenis", "apbd", "progres", "terumumkan", "status")
    list_filter = ("jenis", "progres", "status")
    list_select_related = ("instansi", "apbd")
    search_fields = ("instansi__nama",)
    search_help_text = "Satuan kerja"
    ordering = ("-apbd__tahun", "instansi__nama")
