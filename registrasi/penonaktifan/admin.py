"""Deactivation in the Kepala's room: reading, and the two decisions on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import action, display
from unfold.enums import ActionVariant
from unfold.widgets import UnfoldAdminTextareaWidget

from lpse.admin_situs.dasar import AdminBaca
from lpse.admin_situs.tindakan import FormAlasan, Tindakan, ambil, halaman_tindakan
from lpse.akun.akses import pelaku
from lpse.tampilan.bahasa import tanggal, waktu
from registrasi.penonaktifan import services_aktif, services_putus
from registrasi.penonaktifan.enums import StatusAktif, StatusKasus
from registrasi.penonaktifan.models import PenonaktifanAkun, PermintaanAktif
from registrasi.penonaktifan.services import PUTUSKAN

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_WARNA = {
    StatusKasus.DIUSULKAN.label: "warning",
    StatusKasus.DINONAKTIFKAN.label: "danger",
    StatusKasus.DIBERITAHUKAN.label: "danger",
    StatusKasus.DIARSIPKAN.label: "danger",
    StatusKasus.DIAKTIFKAN.label: "success",
}
_WARNA_AKTIF = {StatusAktif.DIPERIKSA.label: "warning", StatusAktif.DISETUJUI.label: "success"}


class FormCatatan(forms.Form):
    catatan = forms.CharField(
        label="Catatan keputusan",
        max_length=1000,
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        help_text="Boleh kosong; dicetak di keputusannya.",
    )


class _AdminPutusan(AdminBaca):
    """Who may decide, and which decisions are shown at all."""

    #: The state in which a decision is due.
    menunggu = ""
    putusan: tuple[str, ...] = ()

    def has_putus_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm(PUTUSKAN)

    def get_actions_detail(self, request: HttpRequest, object_id: Any) -> list[Any]:
        """Leave out what would be refused anyway."""
        objek = self.get_object(request, str(object_id))
        semua: list[Any] = super().get_actions_detail(request, object_id)
        if objek is not None and objek.status == self.menunggu:
            return semua
        return [a for a in semua if a.method.original_function_name not in self.putusan]


@admin.register(PenonaktifanAkun)
class PenonaktifanAkunAdmin(_AdminPutusan):
    actions_detail = ("nonaktifkan", "tolak")
    menunggu = StatusKasus.DIUSULKAN
    putusan = ("nonaktifkan", "tolak")
    list_display = ("pengguna", "alasan", "pelapor", "warna", "dicatat", "akhir")
    list_filter = (("status", ChoicesDropdownFilter), ("alasan", ChoicesDropdownFilter))
    list_select_related = ("pengguna",)
    search_fields = ("=nomor_surat", "=pengguna__user_id")
    search_help_text = "Nomor surat atau User ID"
    ordering = ("-dicatat_pada",)
    fields = (
        "pengguna", "alasan", "daftar_hitam", "pelapor", "peran_pelapor", "nomor_surat", "uraian", "warna", "dicatat",
        "telaah", "ketentuan", "hasil_pernyataan", "catatan_pernyataan", "usulan", "pertimbangan", "awal", "akhir",
        "diusulkan_oleh", "nomor_lkpp", "jawaban_lkpp", "diputus", "diputus_oleh", "catatan_putusan", "keputusan",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: PenonaktifanAkun) -> str:
        return str(obj.get_status_display())

    @display(description="dicatat", ordering="dicatat_pada")
    def dicatat(self, obj: PenonaktifanAkun) -> str:
        return waktu(obj.dicatat_pada)

    @display(description="nonaktif mulai", ordering="mulai")
    def awal(self, obj: PenonaktifanAkun) -> str:
        return tanggal(obj.mulai) or "–"

    @display(description="nonaktif sampai", ordering="sampai")
    def akhir(self, obj: PenonaktifanAkun) -> str:
        return tanggal(obj.sampai) or "–"

    @display(description="diputus")
    def diputus(self, obj: PenonaktifanAkun) -> str:
        return waktu(obj.diputus_pada) or "–"

    @action(
        description="Nonaktifkan",
        url_path="nonaktifkan",
        permissions=["putus"],
        icon="block",
        variant=ActionVariant.DANGER,
    )
    def nonaktifkan(self, request: HttpRequest, object_id: str) -> HttpResponse:
        kasus: PenonaktifanAkun = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services_putus.putuskan_nonaktif(kasus_id=kasus.pk, oleh=pelaku(request), catatan=isi["catatan"])
            return f"{kasus.pengguna} dinonaktifkan; keputusannya terbit. Tanda tangani keputusan itu di portal."

        sampai = tanggal(kasus.sampai) or "hal ini diselesaikan"
        return halaman_tindakan(
            self,
            request,
            kasus,
            Tindakan(
                judul=f"Nonaktifkan {kasus.pengguna}",
                penjelasan=f"{kasus.get_alasan_display()}. User ID tidak dapat dipakai sejak sekarang sampai {sampai}.",
                dari=str(kasus.get_status_display()),
                ke="Nonaktif",
                tombol="Nonaktifkan",
                bahaya=True,
                form=FormCatatan,
                jalankan=jalankan,
            ),
        )

    @action(description="Tolak usulan", url_path="tolak", permissions=["putus"], icon="cancel")
    def tolak(self, request: HttpRequest, object_id: str) -> HttpResponse:
        kasus: PenonaktifanAkun = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services_putus.tolak_usulan(kasus_id=kasus.pk, oleh=pelaku(request), catatan=isi["alasan"])
            return f"Usulan penonaktifan {kasus.pengguna} ditolak."

        return halaman_tindakan(
            self,
            request,
            kasus,
            Tindakan(
                judul=f"Tolak usulan penonaktifan {kasus.pengguna}",
                penjelasan="Kasus ditutup dan User ID tetap aktif.",
                dari=str(kasus.get_status_display()),
                ke=StatusKasus.DITOLAK.label,
                tombol="Tolak usulan",
                form=FormAlasan,
                jalankan=jalankan,
            ),
        )


@admin.register(PermintaanAktif)
class PermintaanAktifAdmin(_AdminPutusan):
    actions_detail = ("setujui", "tolak")
    menunggu = StatusAktif.DIPERIKSA
    putusan = ("setujui", "tolak")
    list_display = ("pengguna", "nomor_surat", "warna", "layak", "dicatat")
    list_filter = (("status", ChoicesDropdownFilter),)
    list_select_related = ("kasus__pengguna",)
    search_fields = ("=nomor_surat",)
    search_help_text = "Nomor surat"
    ordering = ("-dicatat_pada",)
    fields = (
        "pengguna", "kasus", "nomor_surat", "penyelesaian", "warna", "dicatat", "dicatat_oleh", "hasil", "layak",
        "diperiksa_oleh", "diputus_oleh", "catatan_putusan", "naskah",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="pengguna SPSE")
    def pengguna(self, obj: PermintaanAktif) -> str:
        return str(obj.kasus.pengguna)

    @display(description="keadaan", label=_WARNA_AKTIF)
    def warna(self, obj: PermintaanAktif) -> str:
        return str(obj.get_status_display())

    @display(description="dicatat", ordering="dicatat_pada")
    def dicatat(self, obj: PermintaanAktif) -> str:
        return waktu(obj.dicatat_pada)

    @action(
        description="Aktifkan kembali",
        url_path="setujui",
        permissions=["putus"],
        icon="check_circle",
        variant=ActionVariant.SUCCESS,
    )
    def setujui(self, request: HttpRequest, object_id: str) -> HttpResponse:
        satu: PermintaanAktif = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services_aktif.setujui_aktif(permintaan_id=satu.pk, oleh=pelaku(request), catatan=isi["catatan"])
            return f"{satu.kasus.pengguna} aktif kembali; suratnya terbit. Tanda tangani surat itu di portal."

        return halaman_tindakan(
            self,
            request,
            satu,
            Tindakan(
                judul=f"Aktifkan kembali {satu.kasus.pengguna}",
                penjelasan=satu.hasil,
                dari="Nonaktif",
                ke="Aktif",
                tombol="Aktifkan kembali",
                form=FormCatatan,
                jalankan=jalankan,
            ),
        )

    @action(description="Tolak", url_path="tolak", permissions=["putus"], icon="cancel")
    def tolak(self, request: HttpRequest, object_id: str) -> HttpResponse:
        satu: PermintaanAktif = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services_aktif.tolak_aktif(permintaan_id=satu.pk, oleh=pelaku(request), catatan=isi["alasan"])
            return f"Permintaan pengaktifan {satu.kasus.pengguna} ditolak; suratnya terbit."

        return halaman_tindakan(
            self,
            request,
            satu,
            Tindakan(
                judul=f"Tolak pengaktifan {satu.kasus.pengguna}",
                penjelasan="User ID tetap nonaktif; penggunanya dapat meminta lagi.",
                dari=str(satu.get_status_display()),
                ke=StatusAktif.DITOLAK.label,
                tombol="Tolak",
                form=FormAlasan,
                jalankan=jalankan,
            ),
        )
