"""The Kepala's face of `pendaftaran`: read only; acts happen in the portal."""

from __future__ import annotations

from django.contrib import admin

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu
from registrasi.pendaftaran.models import Permohonan


@admin.register(Permohonan)
class PermohonanAdmin(AdminBaca):
    list_display = ("nomor_tampil", "nama", "jenis_pengguna", "kanal", "status", "habis", "petugas", "dibuka")
    list_filter = ("status", "jenis_pengguna", "kanal")
    search_fields = ("=nomor", "=spse_user_id")
    search_help_text = "Nomor permohonan atau User ID"
    list_select_related = ("petugas",)
    exclude = ("wakil_nik", "generasi_kode", "versi", "nama_normal")

    @admin.display(description="nomor", ordering="nomor")
    def nomor_tampil(self, obj: Permohonan) -> str:
        return obj.nomor or "draf"

    @admin.display(description="tenggat", ordering="tenggat")
    def habis(self, obj: Permohonan) -> str:
        return tanggal(obj.tenggat)

    @admin.display(description="dibuka", ordering="dibuat_pada")
    def dibuka(self, obj: Permohonan) -> str:
        return waktu(obj.dibuat_pada)
