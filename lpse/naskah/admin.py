"""Official papers in the Kepala's room: the formats of the numbers, and the papers for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.naskah.format import susun_nomor
from lpse.naskah.models import FormatNomor, Naskah
from lpse.naskah.registri import JENIS
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(FormatNomor)
class FormatNomorAdmin(AdminDasar):
    """One row per kind, made by ``migrate``; the Kepala says how its numbers look."""

    list_display = ("nama", "contoh", "klasifikasi", "kapan_ulang")
    list_display_links = ("nama",)
    list_select_related = False
    search_fields = ("jenis", "klasifikasi")
    search_help_text = "Jenis atau kode klasifikasi"
    ordering = ("jenis",)
    readonly_fields = ("nama", "contoh")
    fieldsets = (
        ("Jenis", {"fields": ("nama", "contoh")}),
        ("Nomor", {"fields": ("format", "klasifikasi", "ulang", "mulai_dari")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @display(description="jenis naskah", ordering="jenis")
    def nama(self, obj: FormatNomor) -> str:
        return obj.nama_jenis

    @display(description="contoh nomor")
    def contoh(self, obj: FormatNomor) -> str:
        """The twelfth paper of today, so that the Kepala sees the width of the number."""
        unit = JENIS[obj.jenis].unit if obj.jenis in JENIS else obj.jenis.split(".", maxsplit=1)[0]
        return susun_nomor(
            obj.format, urut=12, tanggal=bahasa.hari_ini(), klasifikasi=obj.klasifikasi, unit=unit.upper()
        )

    @display(description="dimulai lagi", ordering="ulang")
    def kapan_ulang(self, obj: FormatNomor) -> Any:
        return obj.get_ulang_display()


@admin.register(Naskah)
class NaskahAdmin(AdminBaca):
    """Read only: papers are made, published and cancelled on the portal, through their services."""

    list_display = ("perihal", "nomor", "jenis_nama", "hari", "keadaan")
    list_display_links = ("perihal",)
    list_select_related = False
    list_filter = (("status", ChoicesDropdownFilter), ("sifat", ChoicesDropdownFilter))
    search_fields = ("nomor", "kode")
    search_help_text = "Nomor atau kode periksa"
    ordering = ("-dibuat_pada",)
    fields = (
        "jenis_nama",
        "nomor",
        "perihal",
        "hari",
        "tempat",
        "keadaan",
        "sifat",
        "kode",
        "jumlah_halaman",
        "pembuat",
        "final_oleh",
        "dibatalkan_oleh",
        "alasan_batal",
        "pengganti",
    )
    readonly_fields = fields

    @display(description="tanggal", ordering="tanggal")
    def hari(self, obj: Naskah) -> str:
        return bahasa.tanggal(obj.tanggal)

    @display(
        description="status", ordering="status", label={"Draf": "info", "Final": "success", "Dibatalkan": "danger"}
    )
    def keadaan(self, obj: Naskah) -> str:
        return str(obj.get_status_display())
