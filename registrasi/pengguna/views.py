"""Screens of the register: the list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.db.models.functions import Lower

from lpse.akun.akses import Izin
from lpse.tampilan import sekali
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.kuki import rapat
from lpse.tampilan.models import SaringanTersimpan
from registrasi.pengguna import halaman
from registrasi.pengguna.filters import SaringanPengguna
from registrasi.pengguna.halaman import Kolom, Urutan
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.pengguna.tables import TabelPengguna
from registrasi.persyaratan.enums import NON_PENYEDIA

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http.response import HttpResponseBase

    from lpse.tampilan.tabel import Tabel

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


class DaftarPengguna(DaftarView):
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
    kosong = Kosong(
        "Belum ada pengguna SPSE",
        "Pengguna masuk ke sini begitu permohonannya disetujui, atau lewat impor dari SPSE.",
        ikon="users",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("instansi").defer("cari", "alamat")

    @property
    def urutan(self) -> tuple[str, Urutan]:
        pilihan = self.request.GET.get("urut", "")
        return (pilihan, URUTAN[pilihan]) if pilihan in URUTAN else ("nama", URUTAN["nama"])

    def buat_tabel(self) -> Tabel:
        """Everything that is filtered, as the download takes it."""
        _, urutan = self.urutan
        return self.table_class(urutan.terapkan(self.tersaring).defer("cari"), order_by=())

    def _unduh(self, kirim: Callable[..., HttpResponseBase]) -> HttpResponseBase:
        def dengan_catatan(nama: str, kepala: Any, baris: Any, saringan: Any) -> HttpResponseBase:  # noqa: ANN401 - passed through
            return kirim(nama, kepala, baris, [*(saringan or [("Saringan", "seluruh isi")]), *self._catatan()])

        return super()._unduh(dengan_catatan)

    def _catatan(self) -> list[tuple[str, str]]:
        """A list that holds providers says what the verification is not (22(5))."""
        if self.request.GET.get("jenis") in {"non_penyedia", *NON_PENYEDIA}:
            return []
        return [("Catatan", CATATAN_22_5)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        nama, urutan = self.urutan
        satu = halaman.ambil(self.tersaring, urutan, self.request.GET.get("hal", ""), self.per_halaman)
        tabel = self.table_class(satu.baris, order_by=(nama,))
        banyak = halaman.jumlah(self.tersaring) if satu.baris else halaman.Jumlah(0)
        return {
            "judul": self.judul,
            "keterangan": self.keterangan,
            "tabel": tabel,
            "filterset": self.filterset,
            "kosong": self.kosong,
            "boleh_ekspor": self.boleh_ekspor(),
            "unduhan": list(self.pengirim),
            "jumlah": banyak.nilai,
            "banyak": banyak,
            "halaman": satu,
            "jumlah_halaman": -(-banyak.nilai // self.per_halaman),
            "kaki": "registrasi/pengguna/kaki.html",
            "tersimpan": SaringanTersimpan.objects.terlihat_oleh(self.orang).filter(daftar=self.daftar),
            "kueri_kini": self.kueri_saringan(),
            "rapat": rapat(self.request),
            "kunci_kirim": sekali.kunci_baru(),
            "daftar_url": self.request.path,
            **kwargs,
        }
