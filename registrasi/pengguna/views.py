"""Screens of the register: the list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.db.models.functions import Lower

from lpse.akun.akses import Izin
from lpse.tampilan.daftar import Kosong
from lpse.tampilan.daftar_halaman import DaftarHalamanView
from lpse.tampilan.ekspor import TANPA_SARINGAN
from lpse.tampilan.halaman import Kolom, Urutan
from registrasi.pengguna.filters import SaringanPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.tables import TabelPengguna
from registrasi.persyaratan.enums import NON_PENYEDIA

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.tampilan.ekspor import Saringan

_ID = Kolom(F("pk"), lambda b: b.pk, int)
_NAMA = (Kolom(F("nama_normal"), lambda b: b.nama_normal), _ID)
_USER_ID = (Kolom(Lower("user_id"), lambda b: b.user_id.lower()), _ID)
_MASUK = (Kolom(F("dibuat_pada"), lambda b: b.dibuat_pada, dt.datetime), _ID)
URUTAN: dict[str, Urutan] = {
    "nama": Urutan(_NAMA),
    "-nama": Urutan(_NAMA, turun=True),
    "user_id": Urutan(_USER_ID),
    "-user_id": Urutan(_USER_ID, turun=True),
    "dibuat_pada": Urutan(_MASUK),
    "-dibuat_pada": Urutan(_MASUK, turun=True),
}
#: Perka LKPP 2/2010 Pasal 22(5), on every list of providers that leaves the house.
CATATAN_22_5 = (
    "Hasil verifikasi LPSE tidak menggantikan penilaian kualifikasi oleh ULP/Pejabat Pengadaan "
    "(Perka LKPP 2/2010 Pasal 22 ayat (5))"
)


class DaftarPengguna(DaftarHalamanView):
    """The register, by keyset: any page of a million rows costs what the first one does."""

    akses = Izin("registrasi.view_penggunaspse")
    model = PenggunaSPSE
    table_class = TabelPengguna
    filterset_class = SaringanPengguna
    template_name = "registrasi/pengguna/daftar.html"
    judul = "Pengguna SPSE"
    keterangan = "Semua User ID yang didaftarkan atau dicatat di LPSE ini; nomor pribadi tersamar."
    nama_ekspor = "pengguna-spse"
    izin_ekspor = "registrasi.ekspor_pengguna"
    urutan_boleh = URUTAN
    urutan_awal = "nama"
    satuan = "pengguna"
    kosong = Kosong(
        "Belum ada pengguna SPSE",
        "Pengguna masuk ke sini begitu permohonannya disetujui, atau lewat impor dari SPSE.",
        ikon="users",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi").defer("cari", "alamat")

    def kalimat_saringan(self) -> Saringan:
        """A list that holds providers says what the verification is not (22(5))."""
        saringan = super().kalimat_saringan() or [TANPA_SARINGAN]
        if self.request.GET.get("jenis") in {"non_penyedia", *NON_PENYEDIA}:
            return saringan
        return [*saringan, ("Catatan", CATATAN_22_5)]
