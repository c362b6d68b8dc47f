"""What the Kepala may do with an account; each act is a page that says what will change, then a service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from unfold.decorators import action
from unfold.enums import ActionVariant
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from lpse.admin_situs.dasar import AdminDasar
from lpse.admin_situs.tindakan import FormAlasan, Tindakan, ambil, halaman_tindakan
from lpse.akun import services
from lpse.akun.akses import pelaku
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna, angka_16, angka_18
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class FormTetapkanPeran(forms.Form):
    kode = forms.ChoiceField(label="Peran", choices=KodePeran.choices, widget=UnfoldAdminSelectWidget)
    dasar = forms.CharField(
        label="Dasar penetapan",
        max_length=200,
        widget=UnfoldAdminTextInputWidget,
        help_text="Nomor dan tanggal SK atau surat. Contoh: SK Bupati Nomor 188.4.45/17/I/2026.",
    )


def form_cabut_peran(pengguna: Pengguna) -> type[forms.Form]:
    """Only roles the person holds can be taken away."""
    dipegang = [(k.value, k.label) for k in KodePeran if k.value in pengguna.kode_peran]

    class FormCabutPeran(FormAlasan):
        kode = forms.ChoiceField(label="Peran yang dicabut", choices=dipegang, widget=UnfoldAdminSelectWidget)
        field_order = ("kode", "alasan")

    return FormCabutPeran


class FormNomor(forms.Form):
    nip = forms.CharField(label="NIP", required=False, validators=[angka_18], widget=UnfoldAdminTextInputWidget)
    nik = forms.CharField(label="NIK", required=False, validators=[angka_16], widget=UnfoldAdminTextInputWidget)


class TindakanPengguna(AdminDasar):
    """Detail actions of ``PenggunaAdmin``; which of them are shown depends on the state of the account."""

    actions_detail = (
        "tetapkan_peran",
        {
            "title": "Tindakan lain",
            "icon": "more_horiz",
            "items": [
                "cabut_peran",
                "keluarkan_sesi",
                "nomor_lengkap",
                "lepas_faktor_kedua",
                "nonaktifkan",
                "aktifkan_kembali",
            ],
        },
    )

    def has_kelola_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm("lpse.kelola_pengguna")

    def get_actions_detail(self, request: HttpRequest, object_id: Any) -> list[Any]:
        """Leave out what would be refused anyway."""
        objek = self.get_object(request, str(object_id))
        semua: list[Any] = super().get_actions_detail(request, object_id)
        if objek is None:
            return []
        sembunyi = {"aktifkan_kembali"} if objek.is_active else {"nonaktifkan", "tetapkan_peran", "keluarkan_sesi"}
        if objek.pk == request.user.pk:
            sembunyi |= {"nonaktifkan", "lepas_faktor_kedua"}
        if not objek.kode_peran:
            sembunyi.add("cabut_peran")
        return [a for a in semua if a.method.original_function_name not in sembunyi]

    @action(
        description="Tetapkan peran",
        url_path="tetapkan-peran",
        permissions=["kelola"],
        icon="badge",
        variant=ActionVariant.PRIMARY,
    )
    def tetapkan_peran(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services.tetapkan_peran(pengguna=orang, kode=isi["kode"], dasar=isi["dasar"], oleh=pelaku(request))
            return f"{orang.nama} sekarang {KodePeran(isi['kode']).label}."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Tetapkan peran untuk {orang.nama}",
                penjelasan="Peran memberi hak sejak sekarang. Pegawai LPSE tidak boleh merangkap PPK, Pokja, atau "
                "Pejabat Pengadaan (Pasal 13 ayat (3)).",
                dari=orang.label_peran or "Belum memegang peran",
                ke="Ditambah peran yang dipilih di bawah",
                tombol="Tetapkan peran",
                form=FormTetapkanPeran,
                jalankan=jalankan,
            ),
        )

    @action(description="Cabut peran", url_path="cabut-peran", permissions=["kelola"], icon="remove_moderator")
    def cabut_peran(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services.cabut_peran(pengguna=orang, kode=isi["kode"], alasan=isi["alasan"], oleh=pelaku(request))
            return f"Peran {KodePeran(isi['kode']).label} dicabut dari {orang.nama}."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Cabut peran {orang.nama}",
                penjelasan="Hak dari peran itu hilang sejak sekarang. Riwayat penetapannya tetap tersimpan.",
                dari=orang.label_peran,
                ke="Dikurangi peran yang dipilih di bawah",
                tombol="Cabut peran",
                bahaya=True,
                form=form_cabut_peran(orang),
                jalankan=jalankan,
            ),
        )

    @action(description="Keluarkan semua sesi", url_path="keluarkan-sesi", permissions=["kelola"], icon="logout")
    def keluarkan_sesi(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            jumlah = services.keluarkan_semua_sesi(pengguna=orang, oleh=pelaku(request), alasan=isi["alasan"])
            return f"Semua sesi {orang.nama} diakhiri ({jumlah} peramban tercatat)."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Keluarkan semua sesi {orang.nama}",
                penjelasan="Semua peramban yang sedang masuk dengan akun ini dikeluarkan. Orangnya dapat masuk lagi.",
                tombol="Keluarkan semua sesi",
                jalankan=jalankan,
            ),
        )

    @action(description="NIP dan NIK lengkap", url_path="nomor", permissions=["kelola"], icon="id_card")
    def nomor_lengkap(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Whole numbers; the look itself is in the trail (UI.md, Conventions)."""
        orang: Pengguna = ambil(self, request, object_id)
        if request.method == "GET":
            catat(pelaku=pelaku(request), kata="melihat NIP dan NIK", objek=orang)

        def jalankan(isi: dict[str, Any]) -> str:
            services.ubah_profil(pengguna=orang, oleh=pelaku(request), bidang={"nip": isi["nip"], "nik": isi["nik"]})
            return f"NIP dan NIK {orang.nama} disimpan."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"NIP dan NIK {orang.nama}",
                penjelasan="Nomor lengkap sedang diperlihatkan kepada Anda, dan hal itu tercatat di jejak.",
                tombol="Simpan nomor",
                form=FormNomor,
                awal={"nip": orang.nip or "", "nik": orang.nik or ""},
                jalankan=jalankan,
            ),
        )

    @action(
        description="Lepas faktor kedua", url_path="lepas-faktor-kedua", permissions=["kelola"], icon="phonelink_erase"
    )
    def lepas_faktor_kedua(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services.lepas_faktor_kedua(pengguna=orang, alasan=isi["alasan"], oleh=pelaku(request))
            return f"Faktor kedua {orang.nama} dilepas. Surat pemberitahuan dikirim kepadanya."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Lepas faktor kedua {orang.nama}",
                penjelasan="Pakai bila ponsel atau kunci keamanannya hilang, setelah Anda memastikan orangnya. "
                "Semua sesinya diakhiri, dan ia memasang faktor baru saat masuk lagi.",
                tombol="Lepas faktor kedua",
                bahaya=True,
                jalankan=jalankan,
            ),
        )

    @action(
        description="Nonaktifkan",
        url_path="nonaktifkan",
        permissions=["kelola"],
        icon="block",
        variant=ActionVariant.DANGER,
    )
    def nonaktifkan(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services.nonaktifkan(pengguna=orang, alasan=isi["alasan"], oleh=pelaku(request))
            return f"Akun {orang.nama} dinonaktifkan dan semua sesinya diakhiri."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Nonaktifkan {orang.nama}",
                penjelasan="Akun tidak dapat dipakai masuk, dan semua sesinya berakhir saat itu juga.",
                dari="Aktif",
                ke="Nonaktif",
                tombol="Nonaktifkan",
                bahaya=True,
                jalankan=jalankan,
            ),
        )

    @action(
        description="Aktifkan kembali",
        url_path="aktifkan",
        permissions=["kelola"],
        icon="check_circle",
        variant=ActionVariant.SUCCESS,
    )
    def aktifkan_kembali(self, request: HttpRequest, object_id: str) -> HttpResponse:
        orang: Pengguna = ambil(self, request, object_id)

        def jalankan(isi: dict[str, Any]) -> str:
            services.aktifkan_kembali(pengguna=orang, alasan=isi["alasan"], oleh=pelaku(request))
            return f"Akun {orang.nama} aktif kembali."

        return halaman_tindakan(
            self,
            request,
            orang,
            Tindakan(
                judul=f"Aktifkan kembali {orang.nama}",
                penjelasan="Orang ini dapat masuk lagi dengan peran yang masih dipegangnya.",
                dari="Nonaktif",
                ke="Aktif",
                tombol="Aktifkan kembali",
                jalankan=jalankan,
            ),
        )
