"""The Kepala's face of the promises: targets, heads of units; warnings are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin

from layanan.sla.forms import TargetForm
from layanan.sla.lama import tulis_lama
from layanan.sla.models import KepalaUnit, PeringatanJam, TargetLayanan
from layanan.sla.services import simpan_target
from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.akun.akses import pelaku

if TYPE_CHECKING:
    from django.db.models import Model
    from django.forms import ModelForm
    from django.http import HttpRequest


@admin.register(TargetLayanan)
class TargetLayananAdmin(AdminDasar):
    form = TargetForm
    list_display = ("prioritas", "kategori", "pengguna_tampil", "tanggapan", "penyelesaian", "aktif", "diubah_oleh")
    list_filter = ("prioritas", "aktif")
    list_select_related = ("kategori", "diubah_oleh")
    fields = ("prioritas", "kategori", "jenis_pengguna", "respons", "selesai", "aktif", "terapkan")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """For whom a promise stands never changes; only how soon."""
        return ("prioritas", "kategori", "jenis_pengguna") if obj is not None else ()

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm[Any], change: bool) -> None:
        """Through the service, which keeps the trail and lets open tickets follow when asked."""
        if not isinstance(obj, TargetLayanan):
            raise TypeError(obj)
        disimpan = simpan_target(
            prioritas=obj.prioritas, kategori_id=obj.kategori_id, jenis_pengguna=obj.jenis_pengguna,
            respons=obj.respons, selesai=obj.selesai, aktif=obj.aktif, oleh=pelaku(request),
            terapkan=form.cleaned_data["terapkan"],
        )  # fmt: skip
        obj.pk = disimpan.pk

    @admin.display(description="jenis pengguna", ordering="jenis_pengguna")
    def pengguna_tampil(self, obj: TargetLayanan) -> str:
        return obj.get_jenis_pengguna_display() if obj.jenis_pengguna else "Semua"

    @admin.display(description="tanggapan pertama", ordering="respons")
    def tanggapan(self, obj: TargetLayanan) -> str:
        return tulis_lama(obj.respons)

    @admin.display(description="penyelesaian", ordering="selesai")
    def penyelesaian(self, obj: TargetLayanan) -> str:
        return tulis_lama(obj.selesai)


@admin.register(KepalaUnit)
class KepalaUnitAdmin(AdminDasar):
    list_display = ("unit", "pengguna")
    list_select_related = ("pengguna",)
    fields = ("unit", "pengguna")


@admin.register(PeringatanJam)
class PeringatanJamAdmin(AdminBaca):
    list_display = ("jam", "ambang", "terpakai_tampil", "pada")
    list_filter = ("ambang",)
    list_select_related = ("jam",)

    @admin.display(description="jam kerja terpakai")
    def terpakai_tampil(self, obj: PeringatanJam) -> str:
        return tulis_lama(obj.terpakai)
