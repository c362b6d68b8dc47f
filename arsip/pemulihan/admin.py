"""Drills and restore requests in the Kepala's room: read only; they are ordered and decided in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from arsip.pemulihan.models import PermintaanPulih, UjiPulih
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(UjiPulih)
class UjiPulihAdmin(AdminBaca):
    list_display = ("sasaran", "berakhir", "hasil", "asal", "jumlah_periksa", "jumlah_beda", "umur", "lama_pulih")
    list_filter = ("hasil", "asal")
    list_select_related = ("sasaran",)
    search_fields = ("=sasaran__kode",)
    search_help_text = "Kode sasaran"
    ordering = ("-selesai",)
    fields = (
        "sasaran", "salinan", "asal", "asal_nama", "wadah", "berakhir", "hasil", "umur", "lama_pulih", "jumlah_periksa",
        "jumlah_beda", "pesan", "oleh", "naskah",
    )  # fmt: skip
    readonly_fields = ("berakhir", "umur", "lama_pulih")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("arsip.view_ujipulih")

    @display(description="selesai", ordering="selesai")
    def berakhir(self, obj: UjiPulih) -> str:
        return waktu(obj.selesai)

    @display(description="umur data (RPO)")
    def umur(self, obj: UjiPulih) -> str:
        return f"{obj.rpo}, batas {obj.rpo_batas}"

    @display(description="lama pulih (RTO)")
    def lama_pulih(self, obj: UjiPulih) -> str:
        return f"{obj.rto}, batas {obj.rto_batas}"


@admin.register(PermintaanPulih)
class PermintaanPulihAdmin(AdminBaca):
    list_display = ("apa", "jenis", "peminta", "diminta", "pemutus", "status")
    list_filter = ("status", "jenis")
    list_select_related = ("salinan__sasaran", "peminta", "pemutus")
    search_fields = ("=peminta__email",)
    search_help_text = "Surel peminta"
    ordering = ("-dibuat_pada",)
    fields = (
        "jenis", "salinan", "jalur", "tujuan", "alasan", "status", "peminta", "diminta", "pemutus", "catatan", "pesan",
        "hasil_nama", "hasil_sha256",
    )  # fmt: skip
    readonly_fields = ("diminta",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("arsip.view_permintaanpulih")

    @display(description="diminta pada", ordering="dibuat_pada")
    def diminta(self, obj: PermintaanPulih) -> str:
        return waktu(obj.dibuat_pada)
