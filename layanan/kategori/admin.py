"""The Kepala's face of the subjects: groups and what stands below them."""

from __future__ import annotations

from django.contrib import admin

from layanan.kategori.models import Kategori
from lpse.admin_situs.dasar import AdminDasar


@admin.register(Kategori)
class KategoriAdmin(AdminDasar):
    list_display = ("nama", "induk", "sifat", "urutan", "aktif")
    list_filter = ("aktif", "sifat")
    search_fields = ("nama", "kode")
    list_select_related = ("induk",)
    fields = ("induk", "kode", "nama", "keterangan", "sifat", "urutan", "aktif")

    def get_readonly_fields(self, request: object, obj: object = None) -> tuple[str, ...]:
        """A code that stands is what links and fixtures know it by."""
        return ("kode",) if obj is not None else ()
