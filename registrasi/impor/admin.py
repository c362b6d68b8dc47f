"""Imports in the Kepala's room: the big ones as they went, read only; small files on the pages of the registers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, XLSX
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.tampilan.bahasa import angka, waktu
from registrasi.daftar_hitam.admin import DaftarHitamAdmin
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.impor.models import ImporMassal
from registrasi.impor.resources import DaftarHitamResource, PenggunaSPSEResource
from registrasi.pengguna.admin import PenggunaSPSEAdmin
from registrasi.pengguna.models import PenggunaSPSE

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(ImporMassal)
class ImporMassalAdmin(AdminBaca):
    list_display = ("nama", "jenis", "status", "oleh", "diunggah", "baris", "hasil_baris")
    list_filter = ("jenis", "status")
    list_select_related = ("oleh",)
    search_fields = ("nama",)
    search_help_text = "Nama berkas"
    ordering = ("-dibuat_pada",)
    fields = ("nama", "jenis", "status", "oleh", "ditulis_oleh", "diunggah", "baris", "hasil_baris", "pesan")
    readonly_fields = ("diunggah", "baris", "hasil_baris")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.view_impormassal")

    @display(description="diunggah pada", ordering="dibuat_pada")
    def diunggah(self, obj: ImporMassal) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="baris", ordering="jumlah")
    def baris(self, obj: ImporMassal) -> str:
        return angka(obj.jumlah)

    @display(description="baru / berubah / ditolak")
    def hasil_baris(self, obj: ImporMassal) -> str:
        return f"{angka(obj.baru)} / {angka(obj.berubah)} / {angka(obj.ditolak)}"


class _LewatBerkas(ImportExportMixin):
    """Small files row by row, with the library's preview; what is long goes by «Impor massal» in the portal."""

    formats = (XLSX, CSV)
    import_form_class = ImportForm
    export_form_class = ExportForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("registrasi.impor_data")

    def get_import_resource_kwargs(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Whoever imports stands in the trail, line by line."""
        return {"oleh": request.user}


# The registers lie below this package and know nothing of files; their screens get the two buttons here.
admin.site.unregister(PenggunaSPSE)
admin.site.unregister(DaftarHitam)


@admin.register(PenggunaSPSE)
class PenggunaSPSEBerkasAdmin(_LewatBerkas, PenggunaSPSEAdmin):
    resource_classes = (PenggunaSPSEResource,)


@admin.register(DaftarHitam)
class DaftarHitamBerkasAdmin(_LewatBerkas, DaftarHitamAdmin):
    resource_classes = (DaftarHitamResource,)
