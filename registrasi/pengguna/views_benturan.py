"""Screens of the conflicts of interest (Perka LKPP 2/2010 Pasal 13(3))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.akun.akses import Izin, pelaku
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.pengguna import services_benturan
from registrasi.pengguna.enums import StatusBenturan
from registrasi.pengguna.filters import SaringanBenturan
from registrasi.pengguna.forms import FormTangani
from registrasi.pengguna.models import BenturanKepentingan
from registrasi.pengguna.tables import TabelBenturan

if TYPE_CHECKING:
    from django.db.models import QuerySet

_IKUT = ("pegawai", "pengguna")


class DaftarBenturan(DaftarView):
    akses = Izin("registrasi.view_benturankepentingan")
    model = BenturanKepentingan
    table_class = TabelBenturan
    filterset_class = SaringanBenturan
    judul = "Benturan kepentingan"
    keterangan = (
        "Pegawai LPSE yang juga PPK, Pokja/ULP, atau Pejabat Pengadaan menurut NIK atau NIP (Pasal 13 ayat (3)). "
        "Yang baru ditolak basis data; yang terbawa impor tampil di sini sampai salah satu perannya berakhir."
    )
    nama_ekspor = "benturan-kepentingan"
    kosong = Kosong(
        "Tidak ada benturan kepentingan",
        "Tidak seorang pun pegawai LPSE tercatat sebagai PPK, Pokja/ULP, atau Pejabat Pengadaan yang aktif.",
        ikon="shield-check",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)


class TanganiBenturan(KonfirmasiView):
    akses = Izin("registrasi.tangani_benturan")
    model = BenturanKepentingan
    form_class = FormTangani
    judul = "Tangani benturan kepentingan"
    tombol = "Simpan tindakan"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)

    def get_success_url(self) -> str:
        return reverse("registrasi:daftar_benturan")

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusBenturan.DITANGANI.label)

    def akibat(self) -> list[str]:
        return ["Barisnya hilang sendiri dari daftar begitu User ID nonaktif atau peran pegawainya dicabut."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_benturan.tangani_benturan(
            benturan_id=self.objek.pk, oleh=pelaku(self.request), tindakan=form.cleaned_data["tindakan"]
        )
        return "Tindakan tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        satu = self.objek
        keterangan = (
            f"{satu.pegawai.nama} adalah pegawai LPSE dan {satu.pengguna.get_jenis_display()} dengan User ID "
            f"{satu.pengguna.user_id} ({satu.get_dasar_display()})."
        )
        return super().get_context_data(**kwargs, keterangan=keterangan)
