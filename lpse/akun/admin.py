"""People in the Kepala's room: read mostly; every act goes through ``lpse.akun.services``. No password field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Count, Q
from import_export.admin import ExportMixin
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import RelatedDropdownFilter
from unfold.contrib.import_export.forms import ExportForm
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca
from lpse.akun import services
from lpse.akun.admin_tindakan import TindakanPengguna
from lpse.akun.admin_undangan import UndanganAdmin
from lpse.akun.akses import pelaku
from lpse.akun.models import Pengguna, PenugasanPeran, Peran, Undangan
from lpse.akun.peran import PERAN
from lpse.akun.resources import PenggunaResource
from lpse.tampilan.bahasa import samar, waktu

if TYPE_CHECKING:
    from django import forms
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest, HttpResponse

admin.site.register(Undangan, UndanganAdmin)


class SaringanPeran(admin.SimpleListFilter):
    """Who holds a role; the words are ours, not the group's code."""

    title = "peran"
    parameter_name = "peran"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(kode, str(definisi.kode.label)) for kode, definisi in PERAN.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Pengguna]) -> QuerySet[Pengguna]:
        return queryset.filter(penugasan__peran__name=self.value()) if self.value() else queryset


class PenugasanInline(TabularInline):
    """The roles a person holds now; given and taken only by the actions above."""

    model = PenugasanPeran
    fk_name = "pengguna"
    verbose_name_plural = "peran yang dipegang"
    fields = ("nama_peran", "dasar", "ditetapkan_oleh", "ditetapkan")
    readonly_fields = fields
    extra = 0
    can_delete = False
    hide_title = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[PenugasanPeran]:
        return PenugasanPeran.objects.terlihat_oleh(request.user).select_related("peran", "ditetapkan_oleh")

    @display(description="peran")
    def nama_peran(self, obj: PenugasanPeran) -> str:
        return str(PERAN[obj.peran.name].kode.label) if obj.peran.name in PERAN else obj.peran.name

    @display(description="ditetapkan pada")
    def ditetapkan(self, obj: PenugasanPeran) -> str:
        return waktu(obj.ditetapkan_pada)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Pengguna)
class PenggunaAdmin(ExportMixin, TindakanPengguna):
    """Accounts are made by invitation, ended by «Nonaktifkan», never deleted."""

    list_display = ("orang", "nip_tersamar", "daftar_peran", "instansi", "keadaan", "masuk_terakhir")
    list_display_links = ("orang",)
    list_filter = (SaringanPeran, "is_active", ("instansi", RelatedDropdownFilter))
    list_select_related = ("instansi",)
    search_fields = ("nama", "email", "nip")
    search_help_text = "Nama, alamat surel, atau NIP"
    ordering = ("nama",)
    fieldsets = (
        ("Orang", {"fields": ("nama", "jabatan", "pangkat", "instansi", "telepon")}),
        ("Akun", {"fields": ("email", "nip_tersamar", "nik_tersamar", "keadaan", "dibuat", "masuk_terakhir")}),
        ("Penonaktifan", {"fields": ("dinonaktifkan", "alasan_nonaktif")}),
    )
    readonly_fields = (
        "email",
        "nip_tersamar",
        "nik_tersamar",
        "keadaan",
        "dibuat",
        "masuk_terakhir",
        "dinonaktifkan",
        "alasan_nonaktif",
    )
    autocomplete_fields = ("instansi",)
    inlines = (PenugasanInline,)
    resource_classes = (PenggunaResource,)
    export_form_class = ExportForm

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pengguna]:
        daftar: QuerySet[Pengguna] = super().get_queryset(request)
        return daftar.prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: Pengguna | None = None) -> Any:
        semua = super().get_fieldsets(request, obj)
        return semua if obj is not None and not obj.is_active else semua[:2]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Accounts are made by invitation."""
        return False

    def save_model(self, request: HttpRequest, obj: Model, form: forms.ModelForm[Any], change: bool) -> None:
        services.ubah_profil(
            pengguna=Pengguna.objects.get(pk=obj.pk),
            oleh=pelaku(request),
            bidang={bidang: form.cleaned_data[bidang] for bidang in form.changed_data},
        )

    @display(description="nama", ordering="nama", header=True)
    def orang(self, obj: Pengguna) -> list[str]:
        return [obj.nama, obj.jabatan or obj.email]

    @display(description="NIP")
    def nip_tersamar(self, obj: Pengguna) -> str:
        return samar(obj.nip) or self.admin_site.empty_value_display

    @display(description="NIK")
    def nik_tersamar(self, obj: Pengguna) -> str:
        return samar(obj.nik) or self.admin_site.empty_value_display

    @display(description="peran", label=True)
    def daftar_peran(self, obj: Pengguna) -> list[str]:
        dipegang = {g.name for g in obj.groups.all()}
        return [str(PERAN[kode].kode.label) for kode in PERAN if kode in dipegang]

    @display(description="keadaan", ordering="is_active", label={"Aktif": "success", "Nonaktif": "danger"})
    def keadaan(self, obj: Pengguna) -> str:
        return "Aktif" if obj.is_active else "Nonaktif"

    @display(description="masuk terakhir", ordering="last_login")
    def masuk_terakhir(self, obj: Pengguna) -> str:
        return waktu(obj.last_login) or "Belum pernah"

    @display(description="dibuat pada")
    def dibuat(self, obj: Pengguna) -> str:
        return waktu(obj.date_joined)

    @display(description="dinonaktifkan pada")
    def dinonaktifkan(self, obj: Pengguna) -> str:
        return waktu(obj.nonaktif_pada)


@admin.register(Peran)
class PeranAdmin(AdminBaca):
    """The table of ``akun/peran.py`` as it stands in the database; it changes with the program, not here."""

    list_display = ("nama_peran", "unit", "pemegang", "faktor_kedua")
    list_display_links = ("nama_peran",)
    list_select_related = False
    search_fields = ("name",)
    ordering = ("name",)
    fields = ("nama_peran", "unit", "pemegang", "faktor_kedua", "pemisahan", "daftar_izin")
    readonly_fields = fields
    tampilkan_riwayat = False
    change_form_outer_after_template = "admin/pemegang_peran.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Peran]:
        daftar: QuerySet[Peran] = super().get_queryset(request).filter(name__in=PERAN)
        return daftar.annotate(jumlah=Count("penugasan", filter=Q(penugasan__pengguna__is_active=True)))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        pemegang = (
            Pengguna.objects.terlihat_oleh(request.user)
            .filter(penugasan__peran_id=object_id, is_active=True)
            .select_related("instansi")
            if object_id and object_id.isdecimal()
            else Pengguna.objects.none()
        )
        tambahan = {**(extra_context or {}), "pemegang": pemegang[:50]}
        return super().changeform_view(request, object_id, form_url, tambahan)

    @display(description="peran", ordering="name")
    def nama_peran(self, obj: Peran) -> str:
        return str(obj)

    @display(description="unit")
    def unit(self, obj: Peran) -> str:
        return PERAN[obj.name].unit

    @display(description="pemegang aktif", ordering="jumlah")
    def pemegang(self, obj: Any) -> int:
        return int(obj.jumlah)

    @display(description="faktor kedua")
    def faktor_kedua(self, obj: Peran) -> str:
        return "Wajib" if PERAN[obj.name].wajib_faktor_kedua else "Ditawarkan"

    @display(description="pemisahan tugas")
    def pemisahan(self, obj: Peran) -> str:
        definisi = PERAN[obj.name]
        if definisi.pegawai_lpse:
            return "Pegawai LPSE; tidak boleh merangkap PPK, Pokja, atau Pejabat Pengadaan (Pasal 13 ayat (3))."
        if definisi.pelaku_pengadaan:
            return "Pelaku pengadaan; tidak boleh merangkap pegawai LPSE (Pasal 13 ayat (3))."
        return "Tidak ada."

    @display(description="izin")
    def daftar_izin(self, obj: Peran) -> str:
        izin = obj.permissions.select_related("content_type").order_by("content_type__app_label", "codename")
        return "; ".join(nama_izin(i.codename, i.name, i.content_type.name) for i in izin)


KATA_BAWAAN = {"add": "Menambah", "change": "Mengubah", "delete": "Menghapus", "view": "Melihat"}


def nama_izin(codename: str, nama: str, jenis: str) -> str:
    """A permission in words: Django writes its own four in English whatever the language is."""
    kata, _, _ = codename.partition("_")
    bawaan = nama.startswith("Can ") and kata in KATA_BAWAAN
    return f"{KATA_BAWAAN[kata]} {jenis}" if bawaan else nama
