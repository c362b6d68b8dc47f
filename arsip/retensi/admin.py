"""Retention in the Kepala's room: read only; every step is made in the portal, through the services."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from arsip.retensi.models import AturanRetensi, Pemindahan, PenahananHukum, UsulPenyusutan
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu


@admin.register(AturanRetensi)
class AturanRetensiAdmin(AdminBaca):
    list_display = ("klasifikasi", "versi", "aktif_tahun", "inaktif_tahun", "nasib", "mulai", "sampai")
    list_filter = (("nasib", ChoicesDropdownFilter),)
    list_select_related = ("klasifikasi",)
    search_fields = ("=klasifikasi__kode", "klasifikasi__uraian")
    search_help_text = "Kode atau jenis arsip"
    ordering = ("klasifikasi__kode", "-versi")
    fields = (
        "klasifikasi", "versi", "aktif_tahun", "dihitung_sejak", "inaktif_tahun", "nasib", "kecuali", "mulai", "sampai",
        "dasar", "alasan", "oleh",
    )  # fmt: skip
    readonly_fields = ("mulai", "sampai")

    @display(description="berlaku mulai", ordering="berlaku_mulai")
    def mulai(self, obj: AturanRetensi) -> str:
        return tanggal(obj.berlaku_mulai)

    @display(description="diganti mulai")
    def sampai(self, obj: AturanRetensi) -> str:
        return tanggal(obj.berlaku_sampai)


@admin.register(PenahananHukum)
class PenahananHukumAdmin(AdminBaca):
    list_display = ("perkara", "nomor", "dasar", "sejak", "akhir")
    list_select_related = False
    search_fields = ("=nomor", "perkara")
    search_help_text = "Nomor atau perkara"
    ordering = ("-dibuat_pada",)
    fields = ("perkara", "nomor", "dasar", "sejak", "akhir", "alasan_akhir", "oleh", "diakhiri_oleh")
    readonly_fields = ("sejak", "akhir")

    @display(description="mulai", ordering="mulai")
    def sejak(self, obj: PenahananHukum) -> str:
        return tanggal(obj.mulai)

    @display(description="berakhir")
    def akhir(self, obj: PenahananHukum) -> str:
        return tanggal(obj.berakhir) or "Masih berjalan"


@admin.register(Pemindahan)
class PemindahanAdmin(AdminBaca):
    list_display = ("naskah", "status", "lokasi", "oleh", "disusun")
    list_filter = (("status", ChoicesDropdownFilter),)
    list_select_related = ("naskah", "lokasi", "oleh")
    ordering = ("-dibuat_pada",)
    fields = ("naskah", "status", "lokasi", "oleh", "disusun")
    readonly_fields = ("disusun",)

    @display(description="disusun pada", ordering="dibuat_pada")
    def disusun(self, obj: Pemindahan) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(UsulPenyusutan)
class UsulPenyusutanAdmin(AdminBaca):
    list_display = ("jenis", "tahun", "status", "pengusul", "naskah", "disusun")
    list_filter = (("jenis", ChoicesDropdownFilter), ("status", ChoicesDropdownFilter))
    list_select_related = ("pengusul", "naskah")
    ordering = ("-dibuat_pada",)
    fields = (
        "jenis", "tahun", "status", "pengusul", "disusun", "nomor_sk", "lembaga", "naskah", "sidik", "selesai",
        "alasan_batal",
    )  # fmt: skip
    readonly_fields = ("disusun", "selesai")

    @display(description="disusun pada", ordering="dibuat_pada")
    def disusun(self, obj: UsulPenyusutan) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="selesai pada")
    def selesai(self, obj: UsulPenyusutan) -> str:
        return waktu(obj.selesai_pada)
