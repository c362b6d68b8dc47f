"""The register in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import samar, tanggal, waktu
from registrasi.daftar_hitam.enums import Keberlakuan
from registrasi.daftar_hitam.models import DaftarHitam, RiwayatDaftarHitam

_WARNA = {
    Keberlakuan.BERLAKU.label: "danger",
    Keberlakuan.BELUM.label: "info",
    Keberlakuan.PENUNDAAN.label: "warning",
}


@admin.register(DaftarHitam)
class DaftarHitamAdmin(AdminBaca):
    list_display = ("nama", "npwp_samar", "nomor_sk", "penerbit", "masa_berlaku", "keadaan")
    list_display_links = ("nama",)
    list_filter = ("status", "asal")
    list_select_related = ("dibuat_oleh",)
    search_fields = ("=nomor_sk",)
    search_help_text = "Nomor SK"
    ordering = ("-tanggal_sk", "-pk")
    fields = (
        "nama", "npwp_samar", "nib", "nik_samar", "alamat", "kode_paket", "nama_paket", "nomor_sk", "sk", "penerbit",
        "masa_berlaku", "jenis_pelanggaran", "keadaan", "sk_perubahan_nomor", "putusan_nomor", "putusan_kota",
        "putusan_deskripsi", "asal", "dicatat", "dibuat_oleh",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="NPWP")
    def npwp_samar(self, obj: DaftarHitam) -> str:
        return samar(obj.npwp) or "–"

    @display(description="NIK")
    def nik_samar(self, obj: DaftarHitam) -> str:
        return samar(obj.nik) or "–"

    @display(description="tanggal SK", ordering="tanggal_sk")
    def sk(self, obj: DaftarHitam) -> str:
        return tanggal(obj.tanggal_sk)

    @display(description="masa berlaku", ordering="berlaku_sampai")
    def masa_berlaku(self, obj: DaftarHitam) -> str:
        return obj.masa

    @display(description="keadaan", label=_WARNA)
    def keadaan(self, obj: DaftarHitam) -> str:
        return str(obj.keberlakuan.label)

    @display(description="dicatat pada", ordering="dibuat_pada")
    def dicatat(self, obj: DaftarHitam) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(RiwayatDaftarHitam)
class RiwayatDaftarHitamAdmin(AdminBaca):
    list_display = ("entri", "ke", "nomor_sk", "tanggal", "kapan", "oleh")
    list_display_links = ("nomor_sk",)
    list_filter = ("ke",)
    list_select_related = ("entri", "oleh")
    search_fields = ("=nomor_sk",)
    search_help_text = "Nomor SK"
    ordering = ("-pada", "-pk")
    fields = (
        "entri", "dari", "ke", "nomor_sk", "tanggal", "putusan_nomor", "putusan_kota", "keterangan", "kapan", "oleh",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="tanggal SK", ordering="tanggal_sk")
    def tanggal(self, obj: RiwayatDaftarHitam) -> str:
        return tanggal(obj.tanggal_sk)

    @display(description="pada", ordering="pada")
    def kapan(self, obj: RiwayatDaftarHitam) -> str:
        return waktu(obj.pada)
