"""Batches of scans in the Kepala's room: read only; clerks work in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from arsip.pemindaian.models import KirimanPindaian, PengenalanTeks
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(KirimanPindaian)
class KirimanPindaianAdmin(AdminBaca):
    list_display = ("nama", "pemilik", "diterima", "selesai")
    list_select_related = ("pemilik",)
    search_fields = ("nama",)
    search_help_text = "Nama kiriman"
    ordering = ("-dibuat_pada",)
    fields = ("nama", "pemilik", "diterima", "selesai")
    readonly_fields = ("diterima", "selesai")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("arsip.view_kirimanpindaian")

    @display(description="diterima pada", ordering="dibuat_pada")
    def diterima(self, obj: KirimanPindaian) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="selesai pada", ordering="selesai_pada")
    def selesai(self, obj: KirimanPindaian) -> str:
        return waktu(obj.selesai_pada) if obj.selesai_pada else "–"


@admin.register(PengenalanTeks)
class PengenalanTeksAdmin(AdminBaca):
    list_display = ("versi", "status", "pesan", "disuruh")
    list_filter = ("status",)
    list_select_related = ("versi__dokumen",)
    ordering = ("-dibuat_pada",)
    fields = ("versi", "status", "pesan", "percobaan", "disuruh", "dimulai", "diakhiri")
    readonly_fields = ("disuruh", "dimulai", "diakhiri")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("arsip.view_pengenalanteks")

    @display(description="disuruh pada", ordering="dibuat_pada")
    def disuruh(self, obj: PengenalanTeks) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="mulai")
    def dimulai(self, obj: PengenalanTeks) -> str:
        return waktu(obj.mulai) if obj.mulai else "–"

    @display(description="selesai")
    def diakhiri(self, obj: PengenalanTeks) -> str:
        return waktu(obj.selesai) if obj.selesai else "–"
