"""The Kepala's face of `pengetahuan`, read only: the unit writes on its own pages."""

from __future__ import annotations

from django.contrib import admin

from layanan.pengetahuan.models import Artikel, PencarianKosong
from lpse.admin_situs.dasar import AdminBaca


@admin.register(Artikel)
class ArtikelAdmin(AdminBaca):
    list_display = ("judul", "jenis", "audiens", "status", "versi", "tinjau_pada", "dibaca", "membantu")
    list_filter = ("status", "audiens", "jenis")
    list_select_related = ("pemilik",)
    search_fields = ("judul", "kata_kunci")
    ordering = ("judul",)
    fields = (
        "judul", "jenis", "audiens", "ringkasan", "isi", "kata_kunci", "kategori", "versi_aplikasi", "status", "versi",
        "terbit_pada", "tinjau_pada", "pemilik", "asal", "dibaca", "membantu", "tidak_membantu", "alasan_tarik",
    )  # fmt: skip
    readonly_fields = fields


@admin.register(PencarianKosong)
class PencarianKosongAdmin(AdminBaca):
    list_display = ("kata", "audiens", "jumlah", "terakhir", "artikel")
    list_filter = ("audiens",)
    list_select_related = ("artikel", "dijawab_oleh")
    search_fields = ("kata",)
    ordering = ("-jumlah",)
    fields = ("kata", "audiens", "jumlah", "pertama", "terakhir", "dijawab_pada", "artikel", "dijawab_oleh")
    readonly_fields = fields
