"""The office in the Kepala's room: its profile, opening hours, and the institutions it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import URLField
from django.shortcuts import redirect
from django.urls import reverse
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, XLSX
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminDasar
from lpse.admin_situs.services import hapus_dengan_jejak
from lpse.akun.akses import pelaku
from lpse.akun.models import Instansi, JamLayanan, ProfilLPSE
from lpse.akun.resources import InstansiResource

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse


@admin.register(Instansi)
class InstansiAdmin(ImportExportMixin, AdminDasar):
    """Institutions are added and changed, also by file; they end by «aktif» being switched off."""

    list_display = ("nama", "kode", "jenis", "hubungan", "keadaan")
    list_filter = (("jenis", ChoicesDropdownFilter), ("hubungan", ChoicesDropdownFilter), "aktif")
    list_select_related = False
    search_fields = ("nama", "kode")
    search_help_text = "Nama atau kode"
    ordering = ("nama",)
    fieldsets = (
        ("Instansi", {"fields": ("nama", "kode", "jenis", "hubungan", "aktif")}),
        ("Hubungi", {"fields": ("alamat", "telepon", "surel")}),
    )
    resource_classes = (InstansiResource,)
    formats = (XLSX, CSV)
    import_form_class = ImportForm
    export_form_class = ExportForm

    def get_import_resource_kwargs(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Whoever imports stands in the trail, line by line."""
        return {"oleh": request.user}

    @display(description="keadaan", ordering="aktif", label={"Aktif": "success", "Nonaktif": "warning"})
    def keadaan(self, obj: Instansi) -> str:
        return "Aktif" if obj.aktif else "Nonaktif"


@admin.register(ProfilLPSE)
class ProfilLPSEAdmin(AdminDasar):
    """One row: the list leads straight to it."""

    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    list_select_related = False
    search_fields = ("nama",)
    fieldsets = (
        ("Kantor", {"fields": ("nama", "nama_pendek", "kode_lpse", "nama_instansi", "jenis_instansi")}),
        ("Bentuk dan dasar", {"fields": ("bentuk", "unit_induk", "model_server", "dasar_hukum")}),
        ("Alamat", {"fields": ("alamat", "kota", "telepon", "surel", "situs", "zona")}),
        ("Surat", {"fields": ("kop_surat", "logo", "huruf_naskah")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """The office is made by ``siapkan_kantor``."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if self.has_view_or_change_permission(request) and ProfilLPSE.objects.exists():
            return redirect(reverse("admin:lpse_profillpse_change", args=[1]))
        jawaban: HttpResponse = super().changelist_view(request, extra_context)
        return jawaban


@admin.register(JamLayanan)
class JamLayananAdmin(AdminDasar):
    """A day without a row is closed; closing a day is the one deletion of this room."""

    list_display = ("nama_hari", "jam_buka", "jam_tutup", "istirahat")
    list_display_links = ("nama_hari",)
    list_select_related = False
    search_fields = ("=hari",)
    ordering = ("hari",)
    actions = ()
    fieldsets = (
        ("Hari", {"fields": ("hari", "buka", "tutup")}),
        ("Istirahat", {"fields": ("istirahat_mulai", "istirahat_selesai")}),
    )

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        """Seven rows at most: no search box."""
        return ()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.has_perm("lpse.delete_jamlayanan")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        hapus_dengan_jejak(objek=obj, oleh=pelaku(request))

    @display(description="hari", ordering="hari")
    def nama_hari(self, obj: JamLayanan) -> str:
        return obj.get_hari_display()

    @display(description="buka", ordering="buka")
    def jam_buka(self, obj: JamLayanan) -> str:
        return f"{obj.buka:%H.%M}"

    @display(description="tutup", ordering="tutup")
    def jam_tutup(self, obj: JamLayanan) -> str:
        return f"{obj.tutup:%H.%M}"

    @display(description="istirahat")
    def istirahat(self, obj: JamLayanan) -> str:
        if obj.istirahat_mulai is None or obj.istirahat_selesai is None:
            return "Tanpa istirahat"
        return f"{obj.istirahat_mulai:%H.%M}–{obj.istirahat_selesai:%H.%M}"
