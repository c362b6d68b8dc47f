"""Drafts from home in the Kepala's room, read only; the link itself is nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import waktu
from registrasi.daring.models import DrafDaring, JawabanPerbaikan
from registrasi.daring.selectors import surel_samar

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan


@admin.register(DrafDaring)
class DrafDaringAdmin(AdminBaca):
    list_display = ("jenis_pengguna", "alamat", "permohonan", "dibuat", "selesai")
    list_filter = ("jenis_pengguna",)
    list_select_related = ("permohonan",)
    ordering = ("-dibuat_pada",)
    fields = ("jenis_pengguna", "alamat", "permohonan", "dibuat", "dibuka", "sampai", "selesai")
    readonly_fields = fields

    @display(description="alamat surel")
    def alamat(self, obj: DrafDaring) -> str:
        return surel_samar(obj.surel)

    @display(description="dibuat", ordering="dibuat_pada")
    def dibuat(self, obj: DrafDaring) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="pertama dibuka", ordering="dibuka_pada")
    def dibuka(self, obj: DrafDaring) -> str:
        return waktu(obj.dibuka_pada)

    @display(description="tautan berlaku sampai", ordering="berlaku_sampai")
    def sampai(self, obj: DrafDaring) -> str:
        return waktu(obj.berlaku_sampai)

    @display(description="selesai", ordering="selesai_pada")
    def selesai(self, obj: DrafDaring) -> str:
        return waktu(obj.selesai_pada)


@admin.register(JawabanPerbaikan)
class JawabanPerbaikanAdmin(AdminBaca):
    list_display = ("permohonan", "butir", "putaran", "ditulis")
    list_select_related = ("butir__permohonan", "butir__persyaratan")
    ordering = ("-dibuat_pada",)
    fields = ("permohonan", "butir", "putaran", "jawaban", "ditulis")
    readonly_fields = fields

    @display(description="permohonan")
    def permohonan(self, obj: JawabanPerbaikan) -> Permohonan:
        return obj.butir.permohonan

    @display(description="ditulis", ordering="dibuat_pada")
    def ditulis(self, obj: JawabanPerbaikan) -> str:
        return waktu(obj.dibuat_pada)
