"""The register in the Kepala's room, read only; what changes goes through the portal. Systems are kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.tampilan.bahasa import samar, tanggal, waktu
from registrasi.pengguna.enums import StatusBenturan, StatusPengguna, StatusPerubahan
from registrasi.pengguna.filters import cari_pengguna
from registrasi.pengguna.models import (
    AkunSistem,
    BenturanKepentingan,
    BuktiPerubahan,
    KejadianPengguna,
    PenggunaSPSE,
    PermintaanPerubahan,
    Sistem,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

_WARNA = {
    StatusPengguna.AKTIF.label: "success",
    StatusPengguna.NONAKTIF_PELANGGARAN.label: "danger",
    StatusPengguna.NONAKTIF_DAFTAR_HITAM.label: "danger",
    StatusPengguna.NONAKTIF_MASA_JABATAN_HABIS.label: "warning",
}
_WARNA_PERUBAHAN = {
    StatusPerubahan.DIAJUKAN.label: "info",
    StatusPerubahan.DISETUJUI.label: "success",
    StatusPerubahan.DITOLAK.label: "danger",
}
_WARNA_BENTURAN = {StatusBenturan.TERBUKA.label: "danger", StatusBenturan.DITANGANI.label: "info"}


@admin.register(PenggunaSPSE)
class PenggunaSPSEAdmin(AdminBaca):
    list_display = ("nama", "user_id", "jenis", "nomor", "instansi", "warna", "sk", "masuk")
    list_filter = (
        ("jenis", ChoicesDropdownFilter),
        ("status", ChoicesDropdownFilter),
        ("asal", ChoicesDropdownFilter),
    )
    list_select_related = ("instansi",)
    #: Words and numbers are looked up by the register's own indexes, see ``get_search_results``.
    search_fields = ("user_id",)
    search_help_text = "Nama, NPWP, NIB, NIK, NIP, User ID, penanggung jawab"
    ordering = ("nama_normal", "pk")
    fields = (
        "nama", "user_id", "jenis", "entitas_lain", "bentuk_usaha", "npwp_samar", "nib", "nik_samar", "nip_samar",
        "surel", "telepon", "alamat", "kabupaten", "provinsi", "penanggung_jawab", "jabatan", "instansi", "sk_nomor",
        "sk", "warna", "sampai", "asal", "lpse_pendaftaran", "disetujui", "masuk",
    )  # fmt: skip
    readonly_fields = fields

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        kata = search_term.strip()
        return (cari_pengguna(queryset, kata) if kata else queryset), False

    @display(description="NPWP/NIP/NIK")
    def nomor(self, obj: PenggunaSPSE) -> str:
        return obj.nomor_utama or "–"

    @display(description="NPWP (tersamar)")
    def npwp_samar(self, obj: PenggunaSPSE) -> str:
        return samar(obj.npwp) or "–"

    @display(description="NIK (tersamar)")
    def nik_samar(self, obj: PenggunaSPSE) -> str:
        return samar(obj.nik) or "–"

    @display(description="NIP (tersamar)")
    def nip_samar(self, obj: PenggunaSPSE) -> str:
        return samar(obj.nip) or "–"

    @display(description="keadaan", label=_WARNA)
    def warna(self, obj: PenggunaSPSE) -> str:
        return str(obj.get_status_display())

    @display(description="SK berlaku sampai")
    def sk(self, obj: PenggunaSPSE) -> str:
        return tanggal(obj.sk_berlaku_sampai) or "–"

    @display(description="nonaktif sampai")
    def sampai(self, obj: PenggunaSPSE) -> str:
        return tanggal(obj.nonaktif_sampai) or "–"

    @display(description="disetujui pada")
    def disetujui(self, obj: PenggunaSPSE) -> str:
        return waktu(obj.disetujui_pada) or "–"

    @display(description="masuk daftar", ordering="dibuat_pada")
    def masuk(self, obj: PenggunaSPSE) -> str:
        return waktu(obj.dibuat_pada)


@admin.register(Sistem)
class SistemAdmin(AdminDasar):
    list_display = ("nama", "kode", "keterangan", "urutan", "aktif")
    list_select_related = False
    search_fields = ("nama", "=kode")
    search_help_text = "Nama atau kode sistem"
    ordering = ("urutan", "nama")
    fields = ("kode", "nama", "keterangan", "urutan", "aktif")


@admin.register(AkunSistem)
class AkunSistemAdmin(AdminBaca):
    list_display = ("pengguna", "sistem", "nama_akun", "mulai", "akhir")
    list_filter = ("sistem",)
    list_select_related = ("pengguna", "sistem")
    search_fields = ("=nama_akun",)
    search_help_text = "Nama akun, persis"
    ordering = ("-pk",)
    fields = ("pengguna", "sistem", "nama_akun", "mulai", "akhir", "dicatat_oleh")
    readonly_fields = fields

    @display(description="sejak", ordering="sejak")
    def mulai(self, obj: AkunSistem) -> str:
        return tanggal(obj.sejak) or "–"

    @display(description="berakhir", ordering="berakhir")
    def akhir(self, obj: AkunSistem) -> str:
        return tanggal(obj.berakhir) or "–"


@admin.register(KejadianPengguna)
class KejadianPenggunaAdmin(AdminBaca):
    list_display = ("pengguna", "jenis", "saat", "oleh", "keterangan")
    list_filter = (("jenis", ChoicesDropdownFilter),)
    list_select_related = ("pengguna", "oleh")
    ordering = ("-pk",)
    fields = ("pengguna", "jenis", "saat", "oleh", "keterangan", "kepada", "cara_periksa", "naskah")
    readonly_fields = fields

    @display(description="waktu")
    def saat(self, obj: KejadianPengguna) -> str:
        return waktu(obj.waktu)


class BuktiSebaris(TabularInline):
    model = BuktiPerubahan
    extra = 0
    can_delete = False
    fields = ("nama", "asli_ditunjukkan")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(PermintaanPerubahan)
class PermintaanPerubahanAdmin(AdminBaca):
    list_display = ("pengguna", "jenis", "warna", "dicatat", "diajukan_oleh", "diputus_oleh")
    list_filter = (("status", ChoicesDropdownFilter), ("jenis", ChoicesDropdownFilter))
    list_select_related = ("pengguna", "diajukan_oleh", "diputus_oleh")
    ordering = ("-diajukan_pada",)
    inlines = (BuktiSebaris,)
    fields = (
        "pengguna", "jenis", "arah", "alasan", "pemohon", "cara_periksa", "warna", "dicatat", "diajukan_oleh",
        "diputus", "diputus_oleh", "alasan_putusan", "tanda_terima", "naskah",
    )  # fmt: skip
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA_PERUBAHAN)
    def warna(self, obj: PermintaanPerubahan) -> str:
        return str(obj.get_status_display())

    @display(description="dicatat pada", ordering="diajukan_pada")
    def dicatat(self, obj: PermintaanPerubahan) -> str:
        return waktu(obj.diajukan_pada)

    @display(description="diputus pada")
    def diputus(self, obj: PermintaanPerubahan) -> str:
        return waktu(obj.diputus_pada) or "–"


@admin.register(BenturanKepentingan)
class BenturanKepentinganAdmin(AdminBaca):
    list_display = ("pegawai", "pengguna", "dasar", "warna", "ditemukan", "tindakan")
    list_filter = (("status", ChoicesDropdownFilter),)
    list_select_related = ("pegawai", "pengguna")
    ordering = ("-ditemukan_pada",)
    fields = ("pegawai", "pengguna", "dasar", "warna", "ditemukan", "tindakan", "ditangani_oleh")
    readonly_fields = fields

    @display(description="keadaan", label=_WARNA_BENTURAN)
    def warna(self, obj: BenturanKepentingan) -> str:
        return str(obj.get_status_display())

    @display(description="ditemukan", ordering="ditemukan_pada")
    def ditemukan(self, obj: BenturanKepentingan) -> str:
        return waktu(obj.ditemukan_pada)
