"""Video calls in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import JanjiVideo, SlotVideo

_WARNA = {
    StatusJanji.DIPESAN.label: "info",
    StatusJanji.HADIR.label: "success",
    StatusJanji.TIDAK_HADIR.label: "warning",
}


@admin.register(SlotVideo)
class SlotVideoAdmin(AdminBaca):
    list_display = ("saat", "petugas", "kapasitas", "terisi", "tutup")
    list_select_related = ("petugas",)
    ordering = ("-mulai",)
    fields = ("saat", "petugas", "kapasitas", "terisi", "tutup", "alasan_tutup")
    readonly_fields = fields

    @display(description="waktu", ordering="mulai")
    def saat(self, obj: SlotVideo) -> str:
        return obj.kapan

    @display(description="ditutup")
    def tutup(self, obj: SlotVideo) -> str:
        return waktu(obj.ditutup_pada) or "–"


@admin.register(JanjiVideo)
class JanjiVideoAdmin(AdminBaca):
    list_display = ("permohonan", "saat", "warna", "dipesan")
    list_filter = (("status", ChoicesDropdownFilter),)
    list_select_related = ("permohonan", "slot")
    search_fields = ("=permohonan__nomor",)
    search_help_text = "Nomor permohonan"
    ordering = ("-dipesan_pada",)
    fields = ("permohonan", "saat", "warna", "dipesan", "hadir_nama", "catatan", "alasan_batal", "naskah")
    readonly_fields = fields

    @display(description="waktu", ordering="slot__mulai")
    def saat(self, obj: JanjiVideo) -> str:
        return obj.slot.kapan

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: JanjiVideo) -> str:
        return str(obj.get_status_display())

    @display(description="dipesan", ordering="dipesan_pada")
    def dipesan(self, obj: JanjiVideo) -> str:
        return waktu(obj.dipesan_pada)
