"""The stored files in the Kepala's room, read only: what they are and how they stand, never their content."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.berkas.enums import KeadaanIsi, StatusBerkas
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.tampilan.bahasa import byte, waktu

_WARNA_STATUS = {
    StatusBerkas.TERSEDIA.label: "success",
    StatusBerkas.KARANTINA.label: "info",
    StatusBerkas.DITOLAK.label: "danger",
    StatusBerkas.RUSAK.label: "danger",
}
_WARNA_ISI = {
    KeadaanIsi.UTUH.label: "success",
    KeadaanIsi.RUSAK.label: "danger",
    KeadaanIsi.HILANG.label: "danger",
    KeadaanIsi.DIBUANG.label: "warning",
    KeadaanIsi.MUSNAH.label: "info",
}


@admin.register(Berkas)
class BerkasAdmin(AdminBaca):
    """Files by name, use and state."""

    list_display = ("nama", "kegunaan", "warna", "besar", "pengunggah", "saat")
    list_filter = ("status", "pemindaian", "asal", "rahasia")
    list_select_related = ("isi", "pengunggah")
    search_fields = ("nama", "=isi__sha256", "=kunci")
    search_help_text = "Nama, sidik SHA-256, atau kunci"
    ordering = ("-dibuat_pada",)
    fields = (
        "nama",
        "nama_asli",
        "kunci",
        "mime",
        "besar",
        "halaman",
        "kegunaan",
        "asal",
        "warna",
        "alasan",
        "pemindaian",
        "dipindai_pada",
        "rahasia",
        "pengunggah",
        "saat",
        "isi",
    )
    readonly_fields = fields

    @display(description="ukuran", ordering="isi__ukuran")
    def besar(self, obj: Berkas) -> str:
        return byte(obj.ukuran)

    @display(description="status", label=_WARNA_STATUS)
    def warna(self, obj: Berkas) -> str:
        return obj.get_status_display()

    @display(description="disimpan", ordering="dibuat_pada")
    def saat(self, obj: Berkas) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(IsiBerkas)
class IsiBerkasAdmin(AdminBaca):
    """Contents by their hash, and when each was last compared with it."""

    list_select_related = False
    list_display = ("sha256", "mime", "besar", "warna", "ditempatkan", "diperiksa")
    list_filter = ("keadaan",)
    search_fields = ("=sha256",)
    search_help_text = "Sidik SHA-256 lengkap"
    ordering = ("diperiksa_pada",)
    fields = ("sha256", "mime", "besar", "warna", "ditempatkan", "diperiksa")
    readonly_fields = fields

    @display(description="ukuran", ordering="ukuran")
    def besar(self, obj: IsiBerkas) -> str:
        return byte(obj.ukuran)

    @display(description="keadaan", label=_WARNA_ISI)
    def warna(self, obj: IsiBerkas) -> str:
        return obj.get_keadaan_display()

    @display(description="ditempatkan", ordering="ditempatkan_pada")
    def ditempatkan(self, obj: IsiBerkas) -> str:
        return waktu(obj.ditempatkan_pada)

    @display(description="diperiksa", ordering="diperiksa_pada")
    def diperiksa(self, obj: IsiBerkas) -> str:
        return waktu(obj.diperiksa_pada)
