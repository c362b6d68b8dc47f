"""The Kepala's face of `verifikasi`: decisions and requests for repair, read only."""

from __future__ import annotations

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import tanggal, waktu
from registrasi.verifikasi.models import Keputusan, PermintaanPerbaikan

_WARNA = {"Disetujui": "success", "Ditolak": "danger"}


@admin.register(Keputusan)
class KeputusanAdmin(AdminBaca):
    list_display = ("pemohon", "warna", "sebab", "oleh", "saat")
    list_display_links = ("pemohon",)
    list_filter = ("hasil", "alasan_kode")
    list_select_related = ("permohonan", "oleh")
    search_fields = ("=permohonan__nomor",)
    search_help_text = "Nomor permohonan"
    ordering = ("-pada",)
    fields = ("pemohon", "warna", "sebab", "alasan", "oleh", "saat", "naskah")
    readonly_fields = fields

    @display(description="pemohon")
    def pemohon(self, obj: Keputusan) -> str:
        return str(obj.permohonan.sebutan)

    @display(description="keputusan", label=_WARNA)
    def warna(self, obj: Keputusan) -> str:
        return obj.get_hasil_display()

    @display(description="sebab")
    def sebab(self, obj: Keputusan) -> str:
        return obj.get_alasan_kode_display() or "–"

    @display(description="pada", ordering="pada")
    def saat(self, obj: Keputusan) -> str:
        return waktu(obj.pada)


@admin.register(PermintaanPerbaikan)
class PermintaanPerbaikanAdmin(AdminBaca):
    list_display = ("pemohon", "putaran", "diminta", "batas", "dibalas")
    list_display_links = ("pemohon",)
    list_select_related = ("permohonan", "diminta_oleh")
    search_fields = ("=permohonan__nomor",)
    search_help_text = "Nomor permohonan"
    ordering = ("-diminta_pada",)
    fields = ("pemohon", "putaran", "rincian", "diminta_oleh", "diminta", "batas", "dibalas")
    readonly_fields = fields

    @display(description="pemohon")
    def pemohon(self, obj: PermintaanPerbaikan) -> str:
        return str(obj.permohonan.sebutan)

    @display(description="butir yang diminta")
    def rincian(self, obj: PermintaanPerbaikan) -> str:
        isi = obj.isi.select_related("butir_permohonan__persyaratan")
        return "; ".join(f"{i.butir_permohonan}: {i.alasan}" for i in isi)

    @display(description="diminta", ordering="diminta_pada")
    def diminta(self, obj: PermintaanPerbaikan) -> str:
        return waktu(obj.diminta_pada)

    @display(description="paling lambat", ordering="tenggat")
    def batas(self, obj: PermintaanPerbaikan) -> str:
        return tanggal(obj.tenggat)

    @display(description="dibalas", ordering="dibalas_pada")
    def dibalas(self, obj: PermintaanPerbaikan) -> str:
        return waktu(obj.dibalas_pada) or "–"
