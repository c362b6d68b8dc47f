"""The Kepala's face of the tickets: read only; acts happen in the portal."""

from __future__ import annotations

from django.contrib import admin

from layanan.tiket.models import Label, TautanTiket, Tiket
from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.tampilan.bahasa import waktu


@admin.register(Tiket)
class TiketAdmin(AdminBaca):
    list_display = ("nomor", "judul", "prioritas", "status", "unit", "petugas", "tenggat_tampil", "dilaporkan")
    list_filter = ("status", "prioritas", "unit", "kanal", "jenis")
    search_fields = ("=nomor", "=kode_tender")
    search_help_text = "Nomor tiket atau kode tender"
    list_select_related = ("petugas",)
    exclude = ("generasi_kode", "versi", "kunci", "cari", "label")

    @admin.display(description="tenggat", ordering="tenggat")
    def tenggat_tampil(self, obj: Tiket) -> str:
        return waktu(obj.tenggat) if obj.tenggat else ""

    @admin.display(description="dilaporkan", ordering="dibuat_pada")
    def dilaporkan(self, obj: Tiket) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(Label)
class LabelAdmin(AdminDasar):
    list_display = ("nama", "aktif")
    list_filter = ("aktif",)
    search_fields = ("nama",)
    fields = ("nama", "aktif")
    list_select_related = ()


@admin.register(TautanTiket)
class TautanTiketAdmin(AdminBaca):
    list_display = ("dari", "jenis", "ke", "oleh", "dibuat_pada")
    list_filter = ("jenis",)
    list_select_related = ("dari", "ke", "oleh")
