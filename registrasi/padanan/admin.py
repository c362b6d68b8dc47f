"""The matches in the Kepala's room, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu
from registrasi.padanan.models import CocokDaftarHitam

_WARNA = {"Menunggu jawaban": "warning", "Benar pihak yang sama": "danger", "Bukan pihak yang sama": "success"}


@admin.register(CocokDaftarHitam)
class CocokDaftarHitamAdmin(AdminBaca):
    list_display = ("nama", "entri", "sebab", "warna", "kapan")
    list_display_links = ("nama",)
    list_filter = ("dasar", "jawaban")
    list_select_related = ("entri", "pengguna", "permohonan")
    search_fields = ("=entri__nomor_sk",)
    search_help_text = "Nomor SK"
    ordering = ("-ditemukan_pada", "-pk")
    fields = (
        "nama", "pihak", "entri", "pengguna", "permohonan", "sebab", "kemiripan", "warna", "kapan", "alasan",
        "dijawab", "ditangani_oleh",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="cocok karena", ordering="dasar")
    def sebab(self, obj: CocokDaftarHitam) -> str:
        return str(obj.get_dasar_display())

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: CocokDaftarHitam) -> str:
        return obj.keadaan[0]

    @display(description="ditemukan pada", ordering="ditemukan_pada")
    def kapan(self, obj: CocokDaftarHitam) -> str:
        return waktu(obj.ditemukan_pada)

    @display(description="dijawab pada")
    def dijawab(self, obj: CocokDaftarHitam) -> str:
        return waktu(obj.ditangani_pada) or "–"
