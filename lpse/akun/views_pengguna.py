"""The people of the office, for who manages them. No page here lets anyone choose another person's password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import DetailView, FormView

from lpse.akun.adaptor import FAKTOR_KEDUA
from lpse.akun.akses import Izin, pelaku
from lpse.akun.filters import SaringanPengguna
from lpse.akun.forms import AlasanForm, DataPenggunaForm, TetapkanPeranForm
from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.akun.peran import PERAN
from lpse.akun.services import (
    aktifkan_kembali,
    cabut_peran,
    keluarkan_semua_sesi,
    lepas_faktor_kedua,
    nonaktifkan,
    tetapkan_peran,
    ubah_profil,
)
from lpse.akun.tables import TabelPengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan.daftar import DaftarView, Kosong

if TYPE_CHECKING:
    from django import forms
    from django.db.models import QuerySet

MENGELOLA = "lpse.kelola_pengguna"


class DaftarPengguna(DaftarView):
    akses = Izin("lpse.view_pengguna")
    model = Pengguna
    table_class = TabelPengguna
    filterset_class = SaringanPengguna
    judul = "Pengguna"
    keterangan = (
        "Orang yang memegang akun portal. Akun baru dibuat lewat undangan; kata sandi dipilih pemiliknya sendiri."
    )
    nama_ekspor = "pengguna"
    kosong = Kosong("Belum ada pengguna", "Undang orang pertama; ia memilih kata sandinya sendiri.", ikon="users")

    def get_queryset(self) -> QuerySet[Any]:
        ada_faktor = Exists(Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=FAKTOR_KEDUA))
        daftar: QuerySet[Any] = super().get_queryset().annotate(ada_faktor=ada_faktor).prefetch_related("groups")
        return daftar

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        return (reverse("akun:undang"), "Undang") if self.orang.has_perm("lpse.undang_pengguna") else None


class RinciPengguna(DetailView[Pengguna]):
    akses = Izin("lpse.view_pengguna")
    template_name = "akun/pengguna.html"
    context_object_name = "orang"

    def get_queryset(self) -> QuerySet[Pengguna]:
        daftar: QuerySet[Pengguna] = Pengguna.objects.terlihat_oleh(pelaku(self.request))
        return daftar.select_related("instansi")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        return {
            **super().get_context_data(**kwargs),
            "penugasan": PenugasanPeran.objects.terlihat_oleh(saya)
            .filter(pengguna=self.object)
            .select_related("peran", "ditetapkan_oleh")
            .order_by("ditetapkan_pada"),
            "sarana": set(Authenticator.objects.filter(user_id=self.object.pk).values_list("type", flat=True)),
            "jumlah_sesi": UserSession.objects.filter(user_id=self.object.pk).count(),
            "diri_sendiri": self.object.pk == saya.pk,
        }


class TindakanPengguna(FormView[Any]):
    """A confirm page about one person: shows from → to, asks why, and calls a service."""

    akses = Izin(MENGELOLA, ulang=True)
    template_name = "akun/tindakan.html"
    form_class: type[forms.BaseForm] = AlasanForm
    judul = ""
    tombol = ""
    akibat = ""
    berhasil = ""
    bahaya = False

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().setup(request, *args, **kwargs)
        self.orang: Pengguna | None = None

    def ambil(self) -> Pengguna:
        """The person, visible to who acts. Raises: Http404."""
        if self.orang is None:
            self.orang = get_object_or_404(Pengguna.objects.terlihat_oleh(pelaku(self.request)), pk=self.kwargs["pk"])
        return self.orang

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = self.ambil()
        dari, ke = self.dari_ke(orang)
        return {
            **super().get_context_data(**kwargs),
            "orang": orang,
            "judul": self.judul.format(nama=orang.nama),
            "tombol": self.tombol,
            "akibat": self.akibat,
            "bahaya": self.bahaya,
            "dari": dari,
            "ke": ke,
        }

    def dari_ke(self, orang: Pengguna) -> tuple[str, str]:  # noqa: ARG002 - for those who have something to show
        return "", ""

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        raise NotImplementedError

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - one of our forms
        orang = self.ambil()
        try:
            self.jalankan(orang, form.cleaned_data)
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        messages.success(self.request, self.berhasil.format(nama=orang.nama))
        return HttpResponseRedirect(orang.get_absolute_url())


class TetapkanPeran(TindakanPengguna):
    form_class = TetapkanPeranForm
    judul = "Tetapkan peran {nama}"
    tombol = "Tetapkan peran"
    akibat = (
        "Hak peran berlaku seketika. Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan "
        "(Pasal 13 ayat (3))."
    )
    berhasil = "Peran {nama} ditetapkan."

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "pengguna": self.ambil()}

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        tetapkan_peran(pengguna=orang, kode=data["kode"], dasar=data["dasar"], oleh=pelaku(self.request))


class CabutPeran(TindakanPengguna):
    judul = "Cabut peran {nama}"
    tombol = "Cabut peran"
    akibat = "Hak peran ini hilang seketika. Riwayat penugasan tetap tersimpan."
    berhasil = "Peran {nama} dicabut."
    bahaya = True

    def dari_ke(self, orang: Pengguna) -> tuple[str, str]:
        kode = self.kwargs["kode"]
        if kode not in orang.kode_peran or kode not in PERAN:
            raise Http404
        return PERAN[kode].kode.label, "Tidak memegang peran ini"

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        cabut_peran(pengguna=orang, kode=self.kwargs["kode"], alasan=data["alasan"], oleh=pelaku(self.request))


class Nonaktifkan(TindakanPengguna):
    judul = "Nonaktifkan {nama}"
    tombol = "Nonaktifkan"
    akibat = "Semua sesinya berakhir seketika dan ia tidak dapat masuk lagi. Datanya tetap tersimpan."
    berhasil = "{nama} dinonaktifkan dan semua sesinya berakhir."
    bahaya = True

    def dari_ke(self, orang: Pengguna) -> tuple[str, str]:  # noqa: ARG002 - as the others
        return "Aktif", "Nonaktif"

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        nonaktifkan(pengguna=orang, alasan=data["alasan"], oleh=pelaku(self.request))


class AktifkanKembali(TindakanPengguna):
    judul = "Aktifkan kembali {nama}"
    tombol = "Aktifkan kembali"
    akibat = "Ia dapat masuk lagi dengan kata sandi dan faktor kedua yang lama; perannya berlaku lagi."
    berhasil = "{nama} aktif kembali."

    def dari_ke(self, orang: Pengguna) -> tuple[str, str]:  # noqa: ARG002 - as the others
        return "Nonaktif", "Aktif"

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        aktifkan_kembali(pengguna=orang, alasan=data["alasan"], oleh=pelaku(self.request))


class Keluarkan(TindakanPengguna):
    judul = "Keluarkan semua sesi {nama}"
    tombol = "Keluarkan semua sesi"
    akibat = "Ia harus masuk lagi di semua peramban. Isian yang belum disimpan hilang."
    berhasil = "Semua sesi {nama} dikeluarkan."
    bahaya = True

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        keluarkan_semua_sesi(pengguna=orang, alasan=data["alasan"], oleh=pelaku(self.request))


class LepasFaktor(TindakanPengguna):
    judul = "Lepas faktor kedua {nama}"
    tombol = "Lepas faktor kedua"
    akibat = (
        "Untuk ponsel atau kunci yang hilang. Pastikan dulu bahwa ia sendiri yang meminta: temui atau telepon. "
        "Semua sesinya berakhir, ia dikabari lewat surel, dan memasang faktor kedua yang baru saat masuk."
    )
    berhasil = "Faktor kedua {nama} dilepas."
    bahaya = True

    def dari_ke(self, orang: Pengguna) -> tuple[str, str]:  # noqa: ARG002 - as the others
        return "Terpasang", "Belum terpasang"

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        lepas_faktor_kedua(pengguna=orang, alasan=data["alasan"], oleh=pelaku(self.request))


class UbahData(TindakanPengguna):
    akses = Izin("lpse.change_pengguna", ulang=True)
    form_class = DataPenggunaForm
    judul = "Ubah data {nama}"
    tombol = "Simpan"
    akibat = "Alamat surel tidak dapat diubah di sini: ia kunci pemulihan kata sandi milik orangnya."
    berhasil = "Data {nama} tersimpan."

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.ambil()}

    def jalankan(self, orang: Pengguna, data: dict[str, Any]) -> None:
        # The form has already written onto its instance; the service compares with the row.
        ubah_profil(pengguna=orang, oleh=pelaku(self.request), bidang=data)
