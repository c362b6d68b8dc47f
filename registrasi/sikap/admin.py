"""Readiness for SIKAP in the Kepala's room: read only; clerks work in the portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP, KontakSIKAP

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(KesiapanSIKAP)
class KesiapanSIKAPAdmin(AdminBaca):
    list_display = ("pengguna", "kelengkapan", "adp_status", "aktif_pada", "dihubungi")
    list_filter = ("adp_status",)
    list_select_related = ("pengguna",)
    ordering = ("kelengkapan", "pk")
    fields = (
        "pengguna", "identitas", "izin_usaha", "akta", "pemilik", "pengurus", "tenaga_ahli", "peralatan", "pengalaman",
        "pajak", "kelengkapan", "adp_status", "agregasi", "aktif_pada", "catatan", "dihubungi",
    )  # fmt: skip
    readonly_fields = ("kelengkapan", "dihubungi")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_kesiapansikap")

    @display(description="terakhir dihubungi", ordering="dihubungi_pada")
    def dihubungi(self, obj: KesiapanSIKAP) -> str:
        return waktu(obj.dihubungi_pada) or "–"


@admin.register(KampanyeSIKAP)
class KampanyeSIKAPAdmin(AdminBaca):
    list_display = ("judul", "status", "sasaran", "tanpa_surel", "oleh", "disuruh")
    list_select_related = ("oleh",)
    ordering = ("-dibuat_pada",)
    fields = ("judul", "pesan", "status", "saringan", "sasaran", "tanpa_surel", "oleh", "disuruh")
    readonly_fields = ("disuruh", "status")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_kampanyesikap")

    @display(description="disuruh pada", ordering="dibuat_pada")
    def disuruh(self, obj: KampanyeSIKAP) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(KontakSIKAP)
class KontakSIKAPAdmin(AdminBaca):
    list_display = ("kesiapan", "cara", "oleh", "dicatat")
    list_filter = ("cara",)
    list_select_related = ("kesiapan__pengguna", "oleh")
    ordering = ("-dibuat_pada",)
    fields = ("kesiapan", "cara", "keterangan", "kampanye", "oleh", "dicatat")
    readonly_fields = ("dicatat",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_kontaksikap")

    @display(description="dicatat pada", ordering="dibuat_pada")
    def dicatat(self, obj: KontakSIKAP) -> str:
        return waktu(obj.dibuat_pada)
