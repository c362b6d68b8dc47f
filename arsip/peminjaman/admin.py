"""Loans and read links in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from arsip.peminjaman.enums import StatusPinjam
from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.model_tautan import TautanBaca
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu

_WARNA = {
    StatusPinjam.DIAJUKAN.label: "info",
    StatusPinjam.DISETUJUI.label: "info",
    StatusPinjam.DIPINJAM.label: "warning",
    StatusPinjam.KEMBALI.label: "success",
    StatusPinjam.HILANG.label: "danger",
}
_WARNA_TAUTAN = {"Aktif": "success", "Menunggu persetujuan Kepala": "info", "Dicabut": "danger"}


@admin.register(Peminjaman)
class PeminjamanAdmin(AdminBaca):
    list_display = ("apa", "siapa", "warna", "diajukan", "tempo", "kembali")
    list_display_links = ("apa",)
    list_filter = ("status", "kondisi")
    list_select_related = ("dokumen", "berkas_arsip")
    search_fields = ("=nomor_surat",)
    search_help_text = "Nomor surat"
    ordering = ("-diajukan_pada",)
    fields = (
        "apa", "siapa", "peminjam_kontak", "nomor_surat", "keperluan", "hari_kerja", "warna", "diajukan",
        "diajukan_oleh", "diputus_oleh", "alasan", "diserahkan_oleh", "tempo", "perpanjangan", "kembali",
        "diterima_oleh", "kondisi", "catatan_kembali", "tindak_lanjut",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="arsip")
    def apa(self, obj: Peminjaman) -> str:
        return obj.sebutan

    @display(description="peminjam")
    def siapa(self, obj: Peminjaman) -> str:
        return obj.siapa

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: Peminjaman) -> str:
        return str(obj.get_status_display())

    @display(description="diajukan", ordering="diajukan_pada")
    def diajukan(self, obj: Peminjaman) -> str:
        return waktu(obj.diajukan_pada)

    @display(description="jatuh tempo", ordering="jatuh_tempo")
    def tempo(self, obj: Peminjaman) -> str:
        return tanggal(obj.jatuh_tempo) or "–"

    @display(description="kembali", ordering="kembali_pada")
    def kembali(self, obj: Peminjaman) -> str:
        return waktu(obj.kembali_pada) or "–"


@admin.register(TautanBaca)
class TautanBacaAdmin(AdminBaca):
    list_display = ("nama", "instansi", "warna", "sampai", "jumlah_buka", "dibuat_oleh")
    list_display_links = ("nama",)
    list_filter = ("status", "rahasia")
    list_select_related = ("dibuat_oleh",)
    search_fields = ("=nomor_surat",)
    search_help_text = "Nomor surat tugas"
    ordering = ("-dibuat_pada",)
    fields = (
        "nama", "instansi", "kontak", "nomor_surat", "keperluan", "warna", "mulai", "sampai", "maks_buka",
        "jumlah_buka", "boleh_unduh", "rahasia", "dibuat_oleh", "diputus_oleh", "dicabut_oleh", "alasan",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA_TAUTAN)
    def warna(self, obj: TautanBaca) -> str:
        return obj.kata_keadaan

    @display(description="berlaku dari", ordering="berlaku_dari")
    def mulai(self, obj: TautanBaca) -> str:
        return waktu(obj.berlaku_dari)

    @display(description="berlaku sampai", ordering="berlaku_sampai")
    def sampai(self, obj: TautanBaca) -> str:
        return waktu(obj.berlaku_sampai)
