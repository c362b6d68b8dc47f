"""The daily monitoring in the Kepala's room: records, follow-ups and warnings, read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import RangeDateFilter
from unfold.decorators import display

from infrastruktur.pemantauan.enums import Keadaan, StatusTindakLanjut
from infrastruktur.pemantauan.model_harian import CatatanPemantauan, PemantauanHarian
from infrastruktur.pemantauan.model_peringatan import Peringatan
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import angka, byte, tanggal, waktu

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest

_WARNA_KEADAAN = {
    Keadaan.NORMAL.label: "success",
    Keadaan.WASPADA.label: "warning",
    Keadaan.TIDAK_TERJANGKAU.label: "danger",
    Keadaan.KRITIS.label: "danger",
}
_WARNA_STATUS = {
    StatusTindakLanjut.TERBUKA.label: "danger",
    StatusTindakLanjut.DIKERJAKAN.label: "info",
    StatusTindakLanjut.SELESAI.label: "success",
}


class CatatanInline(TabularInline):
    model = CatatanPemantauan
    fields = ("isi", "oleh", "kapan")
    readonly_fields = fields
    extra = 0
    can_delete = False
    hide_title = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[CatatanPemantauan]:
        return CatatanPemantauan.objects.terlihat_oleh(request.user).select_related("oleh")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("infrastruktur.view_pemantauanharian")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    @display(description="pada")
    def kapan(self, obj: CatatanPemantauan) -> str:
        return waktu(obj.pada)


@admin.register(PemantauanHarian)
class PemantauanHarianAdmin(AdminBaca):
    list_display = ("hari", "server", "warna", "cakram", "ram", "dikonfirmasi_oleh")
    list_display_links = ("hari",)
    list_filter = ("keadaan", "server", ("tanggal", RangeDateFilter))
    list_select_related = ("server", "dikonfirmasi_oleh")
    search_fields = ("=server__kode",)
    search_help_text = "Kode server"
    ordering = ("-tanggal", "server_id")
    fields = (
        "hari",
        "server",
        "warna",
        "cakram",
        "kapasitas",
        "ram",
        "prosesor",
        "jumlah_sampel",
        "menit_hilang",
        "dikonfirmasi_oleh",
        "dikonfirmasi",
    )
    readonly_fields = fields
    inlines = (CatatanInline,)

    @display(description="tanggal", ordering="tanggal")
    def hari(self, obj: PemantauanHarian) -> str:
        return tanggal(obj.tanggal)

    @display(description="keadaan", label=_WARNA_KEADAAN)
    def warna(self, obj: PemantauanHarian) -> str:
        return obj.get_keadaan_display()

    @display(description="cakram terburuk", ordering="disk_persen")
    def cakram(self, obj: PemantauanHarian) -> str:
        return f"{angka(obj.disk_persen, 1)} % {obj.disk_kait}" if obj.disk_persen is not None else "–"

    @display(description="kapasitas cakram")
    def kapasitas(self, obj: PemantauanHarian) -> str:
        return f"{byte(obj.disk_terpakai)} dari {byte(obj.disk_total)}" if obj.disk_total else "–"

    @display(description="RAM", ordering="ram_persen")
    def ram(self, obj: PemantauanHarian) -> str:
        return f"{angka(obj.ram_persen, 1)} %" if obj.ram_persen is not None else "–"

    @display(description="prosesor, jam terberat")
    def prosesor(self, obj: PemantauanHarian) -> str:
        return f"{angka(obj.cpu_persen, 1)} %" if obj.cpu_persen is not None else "–"

    @display(description="dikonfirmasi pada")
    def dikonfirmasi(self, obj: PemantauanHarian) -> str:
        return waktu(obj.dikonfirmasi_pada) or "–"


@admin.register(TindakLanjut)
class TindakLanjutAdmin(AdminBaca):
    list_display = ("perkara_server", "server", "jenis", "warna", "dibuka", "dikerjakan_oleh", "ditutup")
    list_display_links = ("perkara_server",)
    list_filter = ("status", "jenis", "server")
    list_select_related = ("server", "dikerjakan_oleh")
    search_fields = ("=server__kode",)
    search_help_text = "Kode server"
    ordering = ("-dibuka_pada",)
    fields = (
        "perkara_server",
        "server",
        "jenis",
        "warna",
        "alasan",
        "dibuka",
        "dibuka_oleh",
        "rencana",
        "dikerjakan_oleh",
        "hasil",
        "alasan_batal",
        "ditutup",
        "ditutup_oleh",
    )
    readonly_fields = fields

    @display(description="perkara")
    def perkara_server(self, obj: TindakLanjut) -> str:
        return obj.perkara

    @display(description="keadaan", label=_WARNA_STATUS)
    def warna(self, obj: TindakLanjut) -> str:
        return str(obj.get_status_display())

    @display(description="dibuka", ordering="dibuka_pada")
    def dibuka(self, obj: TindakLanjut) -> str:
        return waktu(obj.dibuka_pada)

    @display(description="ditutup", ordering="ditutup_pada")
    def ditutup(self, obj: TindakLanjut) -> str:
        return waktu(obj.ditutup_pada) or "–"


@admin.register(Peringatan)
class PeringatanAdmin(AdminBaca):
    """Spells of silence and of disks that fill, with their beginning and end."""

    list_display = ("sejak", "server", "jenis", "ukuran", "sampai")
    list_display_links = ("sejak",)
    list_filter = ("jenis", "server", ("mulai", RangeDateFilter))
    list_select_related = ("server",)
    search_fields = ("=server__kode",)
    search_help_text = "Kode server"
    ordering = ("-mulai",)
    fields = ("sejak", "sampai", "server", "jenis", "ukuran")
    readonly_fields = fields

    @display(description="mulai", ordering="mulai")
    def sejak(self, obj: Peringatan) -> str:
        return waktu(obj.mulai)

    @display(description="selesai")
    def sampai(self, obj: Peringatan) -> str:
        return waktu(obj.selesai) or "masih berlangsung"

    @display(description="ukuran")
    def ukuran(self, obj: Peringatan) -> str:
        return f"{obj.get_metrik_display()} {obj.kait}".strip() or "–"
