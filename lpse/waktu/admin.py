"""The calendar and the clocks in the Kepala's room, read only: both are kept in the portal, by services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.contrib.filters.admin import RangeDateFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu
from lpse.waktu.jam import lama_singkat
from lpse.waktu.models import HariKhusus, JamKerja

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest

_WARNA = {"Berjalan": "info", "Jeda": "warning", "Selesai": "success"}


@admin.register(HariKhusus)
class HariKhususAdmin(AdminBaca):
    """Special days, those that were cancelled too."""

    list_display = ("keterangan", "jenis", "hari", "sampai", "jam", "keadaan")
    list_display_links = ("keterangan",)
    list_filter = ("jenis", ("mulai", RangeDateFilter))
    list_select_related = ("dibuat_oleh",)
    search_fields = ("keterangan", "dasar")
    search_help_text = "Keterangan atau dasar"
    ordering = ("-mulai", "-pk")
    fields = ("jenis", "hari", "sampai", "jam", "keterangan", "dasar", "dibuat_oleh", "keadaan", "alasan_batal")
    readonly_fields = fields

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("lpse.view_harikhusus")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    @display(description="dari", ordering="mulai")
    def hari(self, obj: HariKhusus) -> str:
        return tanggal(obj.mulai)

    @display(description="sampai", ordering="selesai")
    def sampai(self, obj: HariKhusus) -> str:
        return tanggal(obj.selesai)

    @display(description="jam")
    def jam(self, obj: HariKhusus) -> str:
        return obj.kalimat_jam

    @display(description="keadaan", label={"Berlaku": "success", "Dibatalkan": "warning"})
    def keadaan(self, obj: HariKhusus) -> str:
        return "Berlaku" if obj.berlaku else "Dibatalkan"


@admin.register(JamKerja)
class JamKerjaAdmin(AdminBaca):
    """Every clock of every duty."""

    list_display = ("nama", "objek_teks", "warna", "sasaran_kerja", "terpakai_kerja", "batas")
    list_display_links = ("nama",)
    list_filter = ("keadaan", ("tenggat", RangeDateFilter))
    list_select_related = False
    search_fields = ("objek_teks", "=objek_id")
    search_help_text = "Objek atau idnya"
    ordering = ("-mulai_pada",)
    fields = (
        "nama",
        "kode",
        "objek_teks",
        "warna",
        "dimulai",
        "sasaran_kerja",
        "terpakai_kerja",
        "batas",
        "versi_kalender",
    )
    readonly_fields = fields

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("lpse.view_jamkerja")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: JamKerja) -> str:
        return obj.get_keadaan_display()

    @display(description="mulai", ordering="mulai_pada")
    def dimulai(self, obj: JamKerja) -> str:
        return waktu(obj.mulai_pada)

    @display(description="sasaran", ordering="sasaran")
    def sasaran_kerja(self, obj: JamKerja) -> str:
        return lama_singkat(obj.sasaran)

    @display(description="terpakai")
    def terpakai_kerja(self, obj: JamKerja) -> str:
        return lama_singkat(obj.terpakai)

    @display(description="tenggat", ordering="tenggat")
    def batas(self, obj: JamKerja) -> str:
        return waktu(obj.tenggat) or "Menunggu"
