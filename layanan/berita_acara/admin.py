"""The Kepala's face of `berita_acara`: reading; every act has its page in the portal."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from layanan.berita_acara.enums import StatusBA
from layanan.berita_acara.models import BeritaAcara
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu

_WARNA = {
    StatusBA.SIAP.label: "info",
    StatusBA.FINAL.label: "warning",
    StatusBA.DITANDATANGANI.label: "success",
    StatusBA.DIARSIPKAN.label: "success",
    StatusBA.DIBATALKAN.label: "danger",
}


@admin.register(BeritaAcara)
class BeritaAcaraAdmin(AdminBaca):
    list_display = ("nomor", "jenis", "nama_paket", "saat", "warna")
    list_display_links = ("nomor", "jenis")
    list_filter = (("status", ChoicesDropdownFilter), ("jenis", ChoicesDropdownFilter))
    list_select_related = ("dibuat_oleh",)
    search_fields = ("nomor", "kode_tender", "nama_paket", "judul")

    @display(description="waktu", ordering="waktu")
    def saat(self, obj: BeritaAcara) -> str:
        return waktu(obj.waktu)

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: BeritaAcara) -> str:
        return str(obj.get_status_display())
