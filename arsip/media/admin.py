"""Backup media in the Kepala's room: read only; the technicians keep the register in the portal."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from arsip.media.enums import StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_rotasi import RencanaRotasi
from arsip.media.model_serah import PenghapusanMedia, SerahTerimaMedia
from arsip.media.model_tempat import TempatAman
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import byte, tanggal, waktu

_WARNA = {
    StatusMedia.AMAN.label: "success",
    StatusMedia.BERISI.label: "warning",
    StatusMedia.TERPASANG.label: "info",
    StatusMedia.DIPINJAM.label: "info",
    StatusMedia.RUSAK.label: "danger",
    StatusMedia.HILANG.label: "danger",
}


@admin.register(Media)
class MediaAdmin(AdminBaca):
    list_display = ("kode", "jenis", "warna", "tempat", "pemegang_nama", "sejak")
    list_filter = ("status", "jenis", "tempat")
    list_select_related = ("tempat",)
    search_fields = ("=kode", "=nomor_seri")
    search_help_text = "Label atau nomor seri"
    ordering = ("kode",)
    fields = (
        "kode", "jenis", "merek", "nomor_seri", "ukuran", "warna", "tempat", "pemegang_nama", "sejak", "disalin",
        "dibaca", "alasan", "keterangan",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: Media) -> str:
        return str(obj.get_status_display())

    @display(description="kapasitas")
    def ukuran(self, obj: Media) -> str:
        return byte(obj.kapasitas) if obj.kapasitas else "–"

    @display(description="di sana sejak", ordering="tempat_sejak")
    def sejak(self, obj: Media) -> str:
        return waktu(obj.tempat_sejak) or "–"

    @display(description="terakhir disalin")
    def disalin(self, obj: Media) -> str:
        return waktu(obj.disalin_pada) or "–"

    @display(description="baca ulang")
    def dibaca(self, obj: Media) -> str:
        return f"{obj.get_baca_ulang_hasil_display()}, {waktu(obj.baca_ulang_pada)}" if obj.baca_ulang_pada else "–"


@admin.register(TempatAman)
class TempatAmanAdmin(AdminBaca):
    list_display = ("nama", "gedung", "ruang", "penanggung", "ruang_server", "aktif")
    list_filter = ("ruang_server", "aktif")
    list_select_related = ("penanggung_jawab",)
    search_fields = ("nama",)
    search_help_text = "Nama tempat"
    ordering = ("nama",)
    fields = (
        "nama", "gedung", "ruang", "alamat", "penanggung", "penanggung_jabatan", "ruang_server", "jarak_meter", "aktif",
        "keterangan",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="penanggung jawab")
    def penanggung(self, obj: TempatAman) -> str:
        return obj.penanggung


@admin.register(RencanaRotasi)
class RencanaRotasiAdmin(AdminBaca):
    list_display = ("nama", "pola", "sejak", "tempat", "tenggat_hari", "simpan_terakhir", "aktif")
    list_filter = ("aktif", "pola")
    list_select_related = ("tempat",)
    search_fields = ("nama",)
    search_help_text = "Nama rencana"
    ordering = ("nama",)
    fields = ("nama", "pola", "sejak", "tempat", "tenggat_hari", "simpan_terakhir", "aktif", "susunan")
    readonly_fields = fields

    @display(description="berlaku sejak", ordering="mulai")
    def sejak(self, obj: RencanaRotasi) -> str:
        return tanggal(obj.mulai)

    @display(description="giliran")
    def susunan(self, obj: RencanaRotasi) -> str:
        return "; ".join(f"{s} ({s.kata_hari})" for s in obj.slot.select_related("media")) or "–"


@admin.register(SerahTerimaMedia)
class SerahTerimaMediaAdmin(AdminBaca):
    list_display = ("kapan", "jenis", "penyerah", "penerima_tampil", "tempat", "naskah")
    list_display_links = ("kapan",)
    list_filter = ("jenis", "tempat")
    list_select_related = ("penyerah", "penerima", "tempat", "naskah")
    search_fields = ("=naskah__nomor",)
    search_help_text = "Nomor berita acara"
    ordering = ("-pada",)
    fields = ("kapan", "jenis", "penyerah", "penerima_tampil", "tempat", "keperluan", "daftar_media", "naskah")
    readonly_fields = fields

    @display(description="pada", ordering="pada")
    def kapan(self, obj: SerahTerimaMedia) -> str:
        return waktu(obj.pada)

    @display(description="yang menerima")
    def penerima_tampil(self, obj: SerahTerimaMedia) -> str:
        return obj.nama_penerima

    @display(description="media")
    def daftar_media(self, obj: SerahTerimaMedia) -> str:  # «media» is the admin's own name for its scripts
        return ", ".join(str(p.media) for p in obj.perpindahan.select_related("media")) or "–"


@admin.register(PenghapusanMedia)
class PenghapusanMediaAdmin(AdminBaca):
    list_display = ("media", "cara", "petugas", "penyetuju", "disetujui")
    list_filter = ("cara",)
    list_select_related = ("media", "petugas", "penyetuju", "naskah")
    search_fields = ("=media__kode",)
    search_help_text = "Label media"
    ordering = ("-diusulkan_pada",)
    fields = ("media", "cara", "alasan", "petugas", "diusulkan", "penyetuju", "disetujui", "naskah")
    readonly_fields = fields

    @display(description="diusulkan pada")
    def diusulkan(self, obj: PenghapusanMedia) -> str:
        return waktu(obj.diusulkan_pada)

    @display(description="disetujui pada")
    def disetujui(self, obj: PenghapusanMedia) -> str:
        return waktu(obj.disetujui_pada) or "–"
