"""The Kepala's face of the backups: to look up, not to write; what changes them has its own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin

from arsip.cadangan.models import JalanCadangan, LembarPemulihan, Repositori, Salinan, Sasaran
from arsip.cadangan.selectors import lama
from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from typing import Any


@admin.register(Sasaran)
class AdminSasaran(AdminBaca):
    list_display = ("nama", "jenis", "server", "repositori", "batas_menit", "aktif")
    list_filter = ("jenis", "aktif")
    list_select_related = ("repositori",)


@admin.register(Repositori)
class AdminRepositori(AdminBaca):
    list_display = ("nama", "jenis", "alamat", "kunci", "aktif")
    list_filter = ("jenis", "aktif")
    list_select_related = ()

    @admin.display(description="kunci ke")
    def kunci(self, obj: Any) -> str:
        return str(obj.generasi_kunci)


@admin.register(JalanCadangan)
class AdminJalanCadangan(AdminBaca):
    list_display = ("disuruh", "jenis", "tentang_apa", "status", "lama_jalan", "kode_galat")
    list_filter = ("jenis", "status")
    list_select_related = ("sasaran", "repositori")

    @admin.display(description="disuruh", ordering="dibuat_pada")
    def disuruh(self, obj: Any) -> str:
        return bahasa.waktu(obj.dibuat_pada)

    @admin.display(description="tentang")
    def tentang_apa(self, obj: Any) -> str:
        return str(obj.tentang)

    @admin.display(description="lama")
    def lama_jalan(self, obj: Any) -> str:
        return lama(obj)


@admin.register(Salinan)
class AdminSalinan(AdminBaca):
    list_display = ("data_per", "sasaran", "ukuran", "tingkat", "pendek")
    list_filter = ("tingkat",)
    list_select_related = ("sasaran",)

    @admin.display(description="data per", ordering="waktu_data")
    def data_per(self, obj: Any) -> str:
        return bahasa.waktu(obj.waktu_data)

    @admin.display(description="ukuran")
    def ukuran(self, obj: Any) -> str:
        return bahasa.byte(obj.byte_asal)


@admin.register(LembarPemulihan)
class AdminLembarPemulihan(AdminBaca):
    list_display = ("repositori", "generasi", "dicetak", "dicetak_oleh")
    list_select_related = ("repositori", "dicetak_oleh")

    @admin.display(description="dicetak", ordering="dicetak_pada")
    def dicetak(self, obj: Any) -> str:
        return bahasa.waktu(obj.dicetak_pada)
