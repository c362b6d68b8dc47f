"""Complaints and suggestions in the Kepala's room, read only; one about the Kepala is not there either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter

from layanan.keluhan.models import Keberatan, Keluhan, Masukan
from lpse.admin_situs.dasar import AdminBaca

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from lpse.akun.models import Pengguna


@admin.register(Keluhan)
class KeluhanAdmin(AdminBaca):
    list_display = ("nomor", "perihal", "tentang", "status", "penangan", "tenggat")
    list_filter = (("status", ChoicesDropdownFilter), ("tentang", ChoicesDropdownFilter))
    list_select_related = ("penangan",)
    search_fields = ("=nomor", "perihal")
    search_help_text = "Nomor atau perihal"
    ordering = ("-dibuat_pada",)
    fields = (
        "nomor",
        "perihal",
        "tentang",
        "kanal",
        "status",
        "penangan",
        "tenggat",
        "putusan",
        "diputus_pada",
        "nilai",
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Keluhan]:
        terlihat = Keluhan.objects.terlihat_oleh(cast("Pengguna", request.user))
        return super().get_queryset(request).filter(pk__in=terlihat.order_by().values("pk"))


@admin.register(Keberatan)
class KeberatanAdmin(AdminBaca):
    list_display = ("keluhan", "diajukan_pada", "tenggat", "putusan")
    list_select_related = ("keluhan",)
    ordering = ("-diajukan_pada",)
    fields = ("keluhan", "alasan", "diajukan_pada", "tenggat", "putusan", "uraian", "diputus_oleh")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Keberatan]:
        terlihat: Any = Keberatan.objects.terlihat_oleh(cast("Pengguna", request.user))
        return super().get_queryset(request).filter(pk__in=terlihat.order_by().values("pk"))


@admin.register(Masukan)
class MasukanAdmin(AdminBaca):
    list_display = ("nomor", "topik", "status", "penanggung_jawab", "tenggat")
    list_filter = (("status", ChoicesDropdownFilter), ("topik", ChoicesDropdownFilter))
    list_select_related = ("penanggung_jawab",)
    search_fields = ("=nomor", "isi")
    search_help_text = "Nomor atau isi"
    ordering = ("-dibuat_pada",)
    fields = (
        "nomor",
        "topik",
        "isi",
        "kanal",
        "status",
        "tanggapan",
        "tindak_lanjut",
        "penanggung_jawab",
        "tenggat",
        "hasil",
    )
    readonly_fields = fields
