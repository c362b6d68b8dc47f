"""The Kepala's face of `pengumuman`: systems may be edited, announcements and subscribers are read."""

from __future__ import annotations

from django.contrib import admin

from layanan.pengumuman.models import KeadaanSistem, Pelanggan, Pengumuman, SistemLayanan
from lpse.admin_situs.dasar import AdminBaca, AdminDasar


@admin.register(SistemLayanan)
class SistemLayananAdmin(AdminDasar):
    list_display = ("nama", "kode", "pengelola", "urutan", "di_status", "aktif")
    list_filter = ("aktif", "di_status")
    list_select_related = ()
    search_fields = ("nama", "kode")
    ordering = ("urutan", "nama")
    fields = ("kode", "nama", "keterangan", "alamat", "pengelola", "urutan", "di_status", "aktif")

    def get_readonly_fields(self, request: object, obj: object = None) -> tuple[str, ...]:
        """The code that stands is what a ticket's application is recognised by."""
        return ("kode",) if obj is not None else ()


@admin.register(Pengumuman)
class PengumumanAdmin(AdminBaca):
    list_display = ("judul", "jenis", "status", "tayang_pertama", "disusun_oleh")
    list_filter = ("jenis", "status")
    list_select_related = ("disusun_oleh",)
    search_fields = ("judul",)
    ordering = ("-dibuat_pada",)
    fields = (
        "jenis", "judul", "isi", "status", "sistem", "keadaan_sistem", "akibat", "jalan_keluar", "tempat", "mulai",
        "selesai_perkiraan", "selesai_pada", "tayang_mulai", "tayang_sampai", "tayang_pertama", "di_publik",
        "di_spanduk", "di_kios", "di_papan", "di_umpan", "di_surel", "tanpa_surel", "versi", "asal", "disusun_oleh",
        "diajukan_oleh", "diterbitkan_oleh", "catatan_tinjauan", "alasan_batal",
    )  # fmt: skip
    readonly_fields = fields


@admin.register(KeadaanSistem)
class KeadaanSistemAdmin(AdminBaca):
    list_display = ("sistem", "keadaan", "mulai", "selesai", "pengumuman", "sumber")
    list_filter = ("keadaan",)
    list_select_related = ("sistem", "pengumuman", "oleh")
    ordering = ("-mulai",)
    fields = ("sistem", "keadaan", "mulai", "selesai", "catatan", "pengumuman", "sumber", "oleh")
    readonly_fields = fields


@admin.register(Pelanggan)
class PelangganAdmin(AdminBaca):
    list_display = ("surel", "status", "dibuat_pada", "dikonfirmasi_pada")
    list_filter = ("status",)
    list_select_related = ()
    search_fields = ("surel",)
    ordering = ("-dibuat_pada",)
    fields = ("surel", "topik", "status", "dibuat_pada", "dikonfirmasi_pada", "berhenti_pada", "cara_berhenti")
    readonly_fields = fields
