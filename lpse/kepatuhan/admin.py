"""The matrix in the Kepala's room, read only: it changes by its files, and history not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from django.utils.html import format_html_join
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RangeDateFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.kepatuhan.models import Ketentuan, Peraturan, RiwayatKewajiban
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest

LIHAT = "lpse.lihat_kepatuhan"


class _AdminMatriks(AdminBaca):
    """Whoever reads the map reads its sources."""

    tampilkan_riwayat = False

    def has_view_permission(self, request: HttpRequest, obj: object | None = None) -> bool:
        return request.user.has_perm(LIHAT)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(LIHAT)


@admin.register(Peraturan)
class PeraturanAdmin(_AdminMatriks):
    list_display = ("nama", "kode", "lingkup_kata", "wilayah")
    list_select_related = False
    search_fields = ("nama", "kode")
    search_help_text = "Nama atau kode"
    ordering = ("urutan",)
    fields = (
        "kode",
        "nama",
        "tentang",
        "lingkup",
        "wilayah",
        "tanggal_kata",
        "sebutan_pimpinan",
        "sebutan_pegawai",
        "kepala_daerah",
    )
    readonly_fields = fields

    @display(description="lingkup", ordering="lingkup")
    def lingkup_kata(self, obj: Peraturan) -> str:
        return str(obj.get_lingkup_display())

    @display(description="ditetapkan")
    def tanggal_kata(self, obj: Peraturan) -> str:
        return bahasa.tanggal(obj.tanggal) or "—"


@admin.register(Ketentuan)
class KetentuanAdmin(_AdminMatriks):
    list_display = ("nomor", "isi", "jenis_kata", "unit_kata")
    list_filter = (("unit", ChoicesDropdownFilter), ("kelompok", ChoicesDropdownFilter))
    list_select_related = False
    search_fields = ("nomor", "isi")
    search_help_text = "Nomor atau isi"
    ordering = ("nomor",)
    fields = ("nomor", "isi", "kelompok", "jenis_kata", "unit_kata", "fitur", "pasal_kata")
    readonly_fields = fields

    @display(description="jenis")
    def jenis_kata(self, obj: Ketentuan) -> str:
        return obj.label_jenis

    @display(description="unit", ordering="unit")
    def unit_kata(self, obj: Ketentuan) -> str:
        return obj.label_unit

    @display(description="pasal")
    def pasal_kata(self, obj: Ketentuan) -> str:
        pasal = obj.pasal.select_related("peraturan").order_by("peraturan__urutan", "urut")
        return format_html_join("", "<p>{}, {}</p>", ((p.peraturan.nama_pendek, p.kata) for p in pasal))


@admin.register(RiwayatKewajiban)
class RiwayatKewajibanAdmin(_AdminMatriks):
    list_display = ("hari", "ketentuan", "keadaan", "angka", "jumlah")
    list_display_links = ("hari",)
    list_filter = (("tanggal", RangeDateFilter), ("status", ChoicesDropdownFilter))
    list_select_related = ("ketentuan",)
    search_fields = ("ketentuan__nomor__exact",)
    search_help_text = "Nomor kewajiban, misalnya R-117"
    ordering = ("-tanggal", "ketentuan__nomor")
    fields = ("hari", "ketentuan", "keadaan", "terburuk", "angka", "penjelasan", "jumlah", "contoh")
    readonly_fields = fields

    @display(description="tanggal", ordering="tanggal")
    def hari(self, obj: RiwayatKewajiban) -> str:
        return bahasa.tanggal(obj.tanggal)

    @display(description="keadaan terakhir", ordering="status")
    def keadaan(self, obj: RiwayatKewajiban) -> str:
        return str(obj.get_status_display())
