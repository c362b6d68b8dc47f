"""Invitations in the Kepala's room, for reading: they move through the doors of signing alone."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan import bahasa

_S = StatusUndangan


@admin.register(UndanganTeken)
class UndanganTekenAdmin(AdminBaca):
    list_display = ("penanda", "nomor", "tanda_status", "saat")
    list_display_links = ("penanda",)
    list_select_related = ("slot", "naskah")
    list_filter = (("status", ChoicesDropdownFilter),)
    search_fields = ("slot__nama", "naskah__nomor")
    search_help_text = "Nama penanda tangan atau nomor naskah"
    ordering = ("-dibuat_pada",)
    fields = (
        "penanda", "nomor", "tanda_status", "cara_identitas", "cara", "dibuka_pada", "digores_pada",
        "ditandatangani_pada", "goresan_sha256", "persetujuan", "alasan_tolak", "galat_segel", "perangkat",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="penanda tangan", ordering="slot__nama")
    def penanda(self, obj: UndanganTeken) -> str:
        return obj.slot.nama

    @display(description="naskah", ordering="naskah__nomor")
    def nomor(self, obj: UndanganTeken) -> str:
        return f"{obj.naskah.jenis_nama} {obj.naskah.nomor}"

    @display(
        description="keadaan",
        ordering="status",
        label={
            _S.DITANDATANGANI.label: "success",
            _S.DITOLAK.label: "danger",
            _S.DIGORES.label: "warning",
            _S.DIBUKA.label: "info",
        },
    )
    def tanda_status(self, obj: UndanganTeken) -> Any:
        return obj.get_status_display()

    @display(description="ditandatangani", ordering="ditandatangani_pada")
    def saat(self, obj: UndanganTeken) -> str:
        return bahasa.waktu(obj.ditandatangani_pada) or "–"
