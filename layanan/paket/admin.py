"""Packages, stages, RUP rows and their imports in the Kepala's room, read only (Pasal 3(3))."""

from __future__ import annotations

from django.contrib import admin

from layanan.paket.models import ImporPaket, JadwalTahapan, Paket, PaketRUP
from lpse.admin_situs.dasar import AdminBaca


@admin.register(Paket)
class PaketAdmin(AdminBaca):
    list_display = ("kode_tender", "nama", "satker", "tahun", "status_spse")
    list_filter = ("jenis_transaksi", "tahun", "status_spse")
    list_select_related = False
    search_fields = ("=kode_tender", "nama")
    search_help_text = "Kode tender atau nama paket"
    ordering = ("-tahun", "-kode_tender")
    exclude = ("cari", "pokja_nip")


@admin.register(JadwalTahapan)
class JadwalTahapanAdmin(AdminBaca):
    list_display = ("nama", "paket", "mulai", "selesai", "dicabut_pada")
    list_select_related = ("paket",)
    search_fields = ("=paket__kode_tender",)
    search_help_text = "Kode tender"
    ordering = ("-mulai",)


@admin.register(PaketRUP)
class PaketRUPAdmin(AdminBaca):
    list_display = ("kode_rup", "nama", "satker", "tahun", "cara", "aktif")
    list_filter = ("cara", "tahun", "aktif")
    list_select_related = False
    search_fields = ("=kode_rup", "nama")
    search_help_text = "Kode RUP atau nama paket"
    ordering = ("-tahun", "nama")
    exclude = ("cari",)


@admin.register(ImporPaket)
class ImporPaketAdmin(AdminBaca):
    list_display = ("nama", "jenis", "status", "baru", "berubah", "dilewati", "oleh")
    list_filter = ("jenis", "status")
    list_select_related = ("oleh",)
    search_fields = ("nama",)
    search_help_text = "Nama berkas"
    ordering = ("-dibuat_pada",)
