"""The institutions that use this LPSE in the Kepala's room, read only; decisions are made in the portal."""

from __future__ import annotations

from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import samar, tanggal, waktu
from registrasi.kerja_sama.enums import StatusKerjaSama
from registrasi.kerja_sama.models import KerjaSama, PetugasInstansi

_WARNA = {
    StatusKerjaSama.DIAJUKAN.label: "info",
    StatusKerjaSama.DITELAAH.label: "info",
    StatusKerjaSama.DISETUJUI.label: "success",
}


@admin.register(KerjaSama)
class KerjaSamaAdmin(AdminBaca):
    list_display = ("instansi", "nomor_surat", "warna", "masa", "nomor_perjanjian")
    list_filter = (("status", ChoicesDropdownFilter),)
    list_select_related = ("instansi",)
    search_fields = ("=nomor_surat", "=nomor_perjanjian", "instansi__nama")
    search_help_text = "Instansi, nomor surat, atau nomor perjanjian"
    ordering = ("-dicatat_pada",)
    fields = (
        "instansi", "nomor_surat", "penanda_tangan", "jabatan_penanda_tangan", "keperluan", "masa", "warna", "dicatat",
        "dicatat_oleh", "rekomendasi", "telaah", "ditelaah_oleh", "diputus", "diputus_oleh", "alasan", "naskah",
        "nomor_perjanjian", "alasan_akhir",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: KerjaSama) -> str:
        return str(obj.get_status_display())

    @display(description="masa", ordering="sampai")
    def masa(self, obj: KerjaSama) -> str:
        return f"{tanggal(obj.mulai)} sampai {tanggal(obj.sampai)}"

    @display(description="dicatat pada")
    def dicatat(self, obj: KerjaSama) -> str:
        return waktu(obj.dicatat_pada)

    @display(description="diputus pada")
    def diputus(self, obj: KerjaSama) -> str:
        return waktu(obj.diputus_pada) or "–"


@admin.register(PetugasInstansi)
class PetugasInstansiAdmin(AdminBaca):
    list_display = ("nama", "tugas", "instansi", "sejak", "akhir")
    list_filter = (("tugas", ChoicesDropdownFilter),)
    list_select_related = ("instansi",)
    search_fields = ("nama",)
    search_help_text = "Nama petugas"
    ordering = ("nama",)
    fields = ("nama", "nomor", "jabatan", "tugas", "instansi", "pengguna", "surel", "telepon", "sejak", "akhir")
    readonly_fields = fields

    @display(description="NIP")
    def nomor(self, obj: PetugasInstansi) -> str:
        return samar(obj.nip) or "–"

    @display(description="mulai bertugas", ordering="mulai")
    def sejak(self, obj: PetugasInstansi) -> str:
        return tanggal(obj.mulai)

    @display(description="selesai bertugas")
    def akhir(self, obj: PetugasInstansi) -> str:
        return tanggal(obj.selesai) or "–"
