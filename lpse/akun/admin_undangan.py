"""Invitations in the Kepala's room: the only way an account is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.admin import SimpleListFilter
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from unfold.decorators import action, display
from unfold.enums import ActionVariant
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminEmailInputWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from lpse.admin_situs.dasar import AdminBaca, alamat_rinci
from lpse.admin_situs.tindakan import FormKosong, Tindakan, ambil, halaman_tindakan
from lpse.akun import services_undangan
from lpse.akun.akses import pelaku
from lpse.akun.enums import KodePeran
from lpse.akun.models import Instansi, Undangan, angka_16, angka_18
from lpse.akun.peran import PERAN
from lpse.galat import AturanDilanggar
from lpse.tampilan.bahasa import samar, waktu

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


class FormUndangan(forms.Form):
    """Whom to invite and as what."""

    nama = forms.CharField(
        label="Nama lengkap",
        max_length=150,
        widget=UnfoldAdminTextInputWidget,
        help_text="Dengan gelar, seperti pada SK.",
    )
    email = forms.EmailField(
        label="Alamat surel",
        widget=UnfoldAdminEmailInputWidget,
        help_text="Tautan undangan dikirim ke sini dan hanya ke sini; berlaku 72 jam, sekali pakai.",
    )
    nip = forms.CharField(
        label="NIP",
        required=False,
        validators=[angka_18],
        widget=UnfoldAdminTextInputWidget,
        help_text="18 angka tanpa spasi. Contoh: 199003122015032004.",
    )
    nik = forms.CharField(
        label="NIK",
        required=False,
        validators=[angka_16],
        widget=UnfoldAdminTextInputWidget,
        help_text="Hanya bila tidak ber-NIP. 16 angka tanpa spasi.",
    )
    jabatan = forms.CharField(label="Jabatan", required=False, max_length=150, widget=UnfoldAdminTextInputWidget)
    instansi = forms.ModelChoiceField(
        label="Instansi",
        queryset=Instansi.objects.none(),
        required=False,
        widget=UnfoldAdminSelectWidget,
        empty_label="Pilih instansi",
    )
    peran = forms.MultipleChoiceField(
        label="Peran",
        choices=KodePeran.choices,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text="Pegawai LPSE tidak boleh merangkap PPK, Pokja, atau Pejabat Pengadaan (Pasal 13 ayat (3)).",
    )
    dasar = forms.CharField(
        label="Dasar penetapan",
        max_length=200,
        widget=UnfoldAdminTextInputWidget,
        help_text="Nomor dan tanggal SK atau surat.",
    )

    def __init__(self, *args: Any, instansi: QuerySet[Instansi], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["instansi"].queryset = instansi.filter(aktif=True)  # type: ignore[attr-defined] # a ModelChoiceField


class SaringanKeadaan(SimpleListFilter):
    title = "keadaan"
    parameter_name = "keadaan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("terbuka", "Menunggu dipakai"),
            ("lewat", "Lewat waktu"),
            ("dipakai", "Dipakai"),
            ("batal", "Dibatalkan"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Undangan]) -> QuerySet[Undangan]:
        terbuka = queryset.filter(dipakai_pada__isnull=True, dibatalkan_pada__isnull=True)
        pilihan: dict[str | None, QuerySet[Undangan]] = {
            "terbuka": terbuka.filter(berlaku_sampai__gt=timezone.now()),
            "lewat": terbuka.filter(berlaku_sampai__lte=timezone.now()),
            "dipakai": queryset.filter(dipakai_pada__isnull=False),
            "batal": queryset.filter(dibatalkan_pada__isnull=False),
        }
        return pilihan.get(self.value(), queryset)


class UndanganAdmin(AdminBaca):
    """Sent, sent again, cancelled: each by its service. The link itself is never shown here, only mailed."""

    list_display = ("nama", "email", "keadaan", "daftar_peran", "dibuat_oleh", "sampai")
    list_filter = (SaringanKeadaan,)
    list_select_related = ("dibuat_oleh",)
    search_fields = ("nama", "email")
    search_help_text = "Nama atau alamat surel"
    ordering = ("-dibuat_pada",)
    fields = (
        "nama",
        "email",
        "nip_tersamar",
        "jabatan",
        "instansi",
        "daftar_peran",
        "dasar",
        "keadaan",
        "dibuat_oleh",
        "dibuat",
        "sampai",
        "pengguna",
    )
    readonly_fields = fields
    actions_detail = ("kirim_ulang", "batalkan")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Undangan]:
        daftar: QuerySet[Undangan] = super().get_queryset(request)
        return daftar.prefetch_related("peran")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("lpse.undang_pengguna")

    def has_undang_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm("lpse.undang_pengguna")

    def get_actions_detail(self, request: HttpRequest, object_id: Any) -> list[Any]:
        objek = self.get_object(request, str(object_id))
        terbuka = objek is not None and objek.dipakai_pada is None and objek.dibatalkan_pada is None
        semua: list[Any] = super().get_actions_detail(request, object_id)
        return semua if terbuka else []

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Our own form, because an invitation is made by the service and by nothing else."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        isi = request.POST if request.method == "POST" else None
        formulir = FormUndangan(isi, instansi=Instansi.objects.terlihat_oleh(request.user))
        if request.method == "POST" and formulir.is_valid():
            try:
                terbit = services_undangan.undang(
                    **formulir.cleaned_data, oleh=pelaku(request), alamat_portal=request.build_absolute_uri("/")
                )
            except AturanDilanggar as galat:
                formulir.add_error(None, str(galat))
            else:
                messages.success(request, f"Undangan dikirim ke {terbit.undangan.email}; berlaku 72 jam.")
                return redirect(alamat_rinci(terbit.undangan))
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Undang orang",
            "opts": self.opts,
            "form": formulir,
            "tombol": "Kirim undangan",
            "penjelasan": "Orang yang diundang memilih kata sandinya sendiri; tidak ada yang dapat memilihkannya.",
        }
        return TemplateResponse(request, "admin/formulir.html", konteks)

    @action(
        description="Kirim ulang",
        url_path="kirim-ulang",
        permissions=["undang"],
        icon="forward_to_inbox",
        variant=ActionVariant.PRIMARY,
    )
    def kirim_ulang(self, request: HttpRequest, object_id: str) -> HttpResponse:
        undangan: Undangan = ambil(self, request, object_id)

        def jalankan(_isi: dict[str, Any]) -> str:
            services_undangan.kirim_ulang_undangan(
                undangan_id=undangan.pk, oleh=pelaku(request), alamat_portal=request.build_absolute_uri("/")
            )
            return f"Tautan baru dikirim ke {undangan.email}; berlaku 72 jam. Tautan lama tidak berlaku lagi."

        return halaman_tindakan(
            self,
            request,
            undangan,
            Tindakan(
                judul=f"Kirim ulang undangan {undangan.nama}",
                penjelasan=f"Tautan baru dikirim ke {undangan.email}. Tautan lama mati saat itu juga.",
                dari=f"Berlaku sampai {waktu(undangan.berlaku_sampai)}",
                ke="Berlaku 72 jam sejak dikirim",
                tombol="Kirim ulang",
                form=FormKosong,
                jalankan=jalankan,
            ),
        )

    @action(
        description="Batalkan", url_path="batalkan", permissions=["undang"], icon="cancel", variant=ActionVariant.DANGER
    )
    def batalkan(self, request: HttpRequest, object_id: str) -> HttpResponse:
        undangan: Undangan = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services_undangan.batalkan_undangan(undangan_id=undangan.pk, alasan=isi["alasan"], oleh=pelaku(request))
            return f"Undangan {undangan.nama} dibatalkan."

        return halaman_tindakan(
            self,
            request,
            undangan,
            Tindakan(
                judul=f"Batalkan undangan {undangan.nama}",
                penjelasan="Tautan yang sudah dikirim tidak dapat dipakai lagi.",
                dari="Menunggu dipakai",
                ke="Dibatalkan",
                tombol="Batalkan undangan",
                bahaya=True,
                jalankan=jalankan,
            ),
        )

    @display(
        description="keadaan",
        label={"Menunggu dipakai": "info", "Lewat waktu": "warning", "Dipakai": "success", "Dibatalkan": "danger"},
    )
    def keadaan(self, obj: Undangan) -> str:
        if obj.dipakai_pada:
            return "Dipakai"
        if obj.dibatalkan_pada:
            return "Dibatalkan"
        return "Menunggu dipakai" if obj.berlaku_sampai > timezone.now() else "Lewat waktu"

    @display(description="peran", label=True)
    def daftar_peran(self, obj: Undangan) -> list[str]:
        return [str(PERAN[g.name].kode.label) if g.name in PERAN else g.name for g in obj.peran.all()]

    @display(description="NIP")
    def nip_tersamar(self, obj: Undangan) -> str:
        return samar(obj.nip) or self.admin_site.empty_value_display

    @display(description="dibuat pada")
    def dibuat(self, obj: Undangan) -> str:
        return waktu(obj.dibuat_pada)

    @display(description="berlaku sampai", ordering="berlaku_sampai")
    def sampai(self, obj: Undangan) -> str:
        return waktu(obj.berlaku_sampai)
