"""Mailbox and letters in the Kepala's room, read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from layanan.surel.models import KotakSurel, SurelMasuk
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu

if TYPE_CHECKING:
    import datetime as dt


def _pada(nilai: dt.datetime | None) -> str:
    return waktu(nilai) if nilai else "–"


@admin.register(KotakSurel)
class KotakSurelAdmin(AdminBaca):
    list_display = ("nama", "uid_terakhir", "diambil")
    list_select_related = ()
    ordering = ("nama",)
    fields = ("nama", "uidvalidity", "uid_awal", "uid_terakhir", "diambil")
    readonly_fields = fields

    @display(description="diambil pada", ordering="diambil_pada")
    def diambil(self, obj: KotakSurel) -> str:
        return _pada(obj.diambil_pada)


@admin.register(SurelMasuk)
class SurelMasukAdmin(AdminBaca):
    list_display = ("perihal", "dari", "nasib", "tiket", "diterima")
    list_filter = ("nasib",)
    search_fields = ("perihal", "dari", "message_id")
    list_select_related = ("tiket",)
    ordering = ("-diterima_pada",)
    fields = ("message_id", "dari", "dari_nama", "kepada", "perihal", "nasib", "sebab", "tiket", "ditolak", "diterima")
    readonly_fields = fields

    @display(description="diterima pada", ordering="diterima_pada")
    def diterima(self, obj: SurelMasuk) -> str:
        return _pada(obj.diterima_pada)
