"""Imports in the Kepala's room: read only; the work is done in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import angka, waktu
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(ImporMassal)
class ImporMassalAdmin(AdminBaca):
    list_display = ("nama", "jenis", "status", "oleh", "diunggah", "baris", "hasil_baris")
    list_filter = ("jenis", "status")
    list_select_related = ("oleh",)
    search_fields = ("nama",)
    search_help_text = "Nama berkas"
    ordering = ("-dibuat_pada",)
    fields = ("nama", "jenis", "status", "oleh", "ditulis_oleh", "diunggah", "baris", "hasil_baris", "pesan")
    readonly_fields = ("diunggah", "baris", "hasil_baris")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_impormassal")

    @display(description="diunggah pada", ordering="dibuat_pada")
    def diunggah(self, obj: ImporMassal) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="baris", ordering="jumlah")
    def baris(self, obj: ImporMassal) -> str:
        return angka(obj.jumlah)

    @display(description="baru / berubah / ditolak")
    def hasil_baris(self, obj: ImporMassal) -> str:
        return f"{angka(obj.baru)} / {angka(obj.berubah)} / {angka(obj.ditolak)}"
