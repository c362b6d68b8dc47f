"""The Kepala's face of `persyaratan`: the table of other entities is the Kepala's own; the rest is read."""

from __future__ import annotations

from django.contrib import admin

from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from registrasi.persyaratan.models import ButirPersyaratan, EntitasLain, UsulPersyaratan, VersiFormulir


@admin.register(EntitasLain)
class EntitasLainAdmin(AdminDasar):
    list_display = ("nama", "kode", "dasar", "aktif")
    list_filter = ("aktif",)
    search_fields = ("nama", "kode")
    fields = ("kode", "nama", "dasar", "aktif")
    list_select_related = ()


@admin.register(ButirPersyaratan)
class ButirPersyaratanAdmin(AdminBaca):
    list_display = (
        "nama",
        "jenis_pengguna",
        "peraturan",
        "kata_pasal",
        "sifat",
        "asal",
        "berlaku_dari",
        "berlaku_sampai",
    )
    list_filter = ("peraturan", "jenis_pengguna", "asal")
    list_select_related = ()

    @admin.display(description="pasal")
    def kata_pasal(self, obj: ButirPersyaratan) -> str:
        return obj.kata_pasal


@admin.register(VersiFormulir)
class VersiFormulirAdmin(AdminBaca):
    list_display = ("formulir", "versi", "berlaku_dari", "catatan")
    list_filter = ("formulir",)
    list_select_related = ()


@admin.register(UsulPersyaratan)
class UsulPersyaratanAdmin(AdminBaca):
    list_display = ("nama", "jenis_pengguna", "dasar_aturan_lkpp", "status", "pengusul", "diajukan_pada")
    list_filter = ("status", "jenis_pengguna")
    list_select_related = ("pengusul",)
