"""The run log in the Kepala's room, read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.contrib.filters.admin import RangeDateFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.selectors import lama_jalan
from lpse.pekerjaan.tables import nama_tugas
from lpse.tampilan.bahasa import waktu

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest

_WARNA_HASIL = {
    HasilJalan.BERHASIL.label: "success",
    HasilJalan.BERJALAN.label: "info",
    HasilJalan.MENUNGGU.label: "info",
    HasilJalan.GAGAL.label: "warning",
    HasilJalan.GALAT.label: "danger",
}


@admin.register(JalanTugas)
class JalanTugasAdmin(AdminBaca):
    """How the scheduled runs ended."""

    list_display = ("saat", "pekerjaan", "sasaran", "warna", "pesan_pendek", "oleh")
    list_display_links = ("saat",)
    list_filter = ("hasil", ("mulai", RangeDateFilter))
    list_select_related = ("oleh",)
    search_fields = ("=tugas", "=rujukan")
    search_help_text = "Nama lengkap atau nomor tugas"
    ordering = ("-mulai",)
    fields = ("saat", "berakhir", "lama", "pekerjaan", "tugas", "sasaran", "warna", "pesan", "rujukan", "oleh")
    readonly_fields = fields

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("lpse.view_jalantugas")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    @display(description="mulai", ordering="mulai")
    def saat(self, obj: JalanTugas) -> str:
        return waktu(obj.mulai)

    @display(description="selesai")
    def berakhir(self, obj: JalanTugas) -> str:
        return waktu(obj.selesai) or "–"

    @display(description="lama")
    def lama(self, obj: JalanTugas) -> str:
        return lama_jalan(obj) or "–"

    @display(description="pekerjaan", ordering="tugas")
    def pekerjaan(self, obj: JalanTugas) -> str:
        return nama_tugas(obj.tugas)

    @display(description="hasil", label=_WARNA_HASIL)
    def warna(self, obj: JalanTugas) -> str:
        return obj.get_hasil_display()

    @display(description="pesan")
    def pesan_pendek(self, obj: JalanTugas) -> str:
        return obj.pesan[:80] or "–"
