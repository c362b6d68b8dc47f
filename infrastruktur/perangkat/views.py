"""The server register: list, add, change, open to LKPP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from infrastruktur.perangkat import services
from infrastruktur.perangkat.filters import SaringanServer
from infrastruktur.perangkat.forms import AMBANG, FormAkses, FormServer, FormUbahServer
from infrastruktur.perangkat.models import Server
from infrastruktur.perangkat.tables import TabelServer
from lpse.akun.akses import Izin
from lpse.akun.models import Pengguna
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.forms import BaseForm

_KELOMPOK = (("Server", ("nama", "peran", "alamat", "lokasi", "dipantau_sejak", "aktif")), ("Ambang (persen)", AMBANG))


class DaftarServer(DaftarView):
    akses = Izin("infrastruktur.view_server")
    model = Server
    table_class = TabelServer
    filterset_class = SaringanServer
    judul = "Perangkat"
    keterangan = "Server yang dipantau tiap hari, dengan ambangnya masing-masing."
    nama_ekspor = "daftar-server"
    izin_ekspor = "infrastruktur.ekspor_pemantauan"

    @property
    def kosong(self) -> Kosong:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("infrastruktur.add_server"):
            return Kosong(
                "Belum ada server", "Tambahkan server pertama, lalu jalankan agennya di mesin itu.", ikon="server"
            )
        return Kosong(
            "Belum ada server yang dibuka untuk Anda",
            "Mintalah Administrasi Sistem Elektronik membukanya.",
            ikon="server",
        )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # as above
        if self.orang.has_perm("infrastruktur.add_server"):
            return reverse("infrastruktur:server_tambah"), "Tambah server"
        return None


class TambahServer(FormulirView):
    akses = Izin("infrastruktur.add_server")
    form_class = FormServer
    judul = "Tambah server"
    keterangan = "Sesudah disimpan, jalankan agennya di mesin itu; angka pertama tampil dalam satu menit."
    tombol = "Tambah server"
    kelompok = (("Server", ("kode", *_KELOMPOK[0][1])), _KELOMPOK[1])

    def get_initial(self) -> dict[str, Any]:
        from lpse.tampilan import bahasa  # noqa: PLC0415 - read at call time

        return {**super().get_initial(), "dipantau_sejak": bahasa.hari_ini()}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.server = services.tambah_server(isian=form.cleaned_data, oleh=cast("Pengguna", self.request.user))
        return f"{self.server} ditambahkan. Agennya mengambil antrean {self.server.antrean}."

    def get_success_url(self) -> str:
        return self.server.get_absolute_url() if hasattr(self, "server") else reverse("infrastruktur:perangkat")

    def get_batal(self) -> str:
        return reverse("infrastruktur:perangkat")


class UbahServer(FormulirView):
    akses = Izin("infrastruktur.change_server")
    form_class = FormUbahServer
    judul = "Ubah server"
    tombol = "Simpan perubahan"
    kelompok = _KELOMPOK

    @cached_property
    def server(self) -> Server:
        return get_object_or_404(Server.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.server}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.ubah_server(
            server_id=self.server.pk, isian=form.cleaned_data, oleh=cast("Pengguna", self.request.user)
        )
        return f"{self.server} disimpan."

    def get_success_url(self) -> str:
        return self.server.get_absolute_url()

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Ubah {self.server.nama}")


class BukaServer(FormulirView):
    """Open one server to one LKPP monitor (Pasal 26(6)); shows who may look now."""

    akses = Izin("infrastruktur.change_server")
    form_class = FormAkses
    template_name = "infrastruktur/akses_server.html"
    judul = "Akses pemantauan LKPP"
    tombol = "Buka server ini"

    @cached_property
    def server(self) -> Server:
        return get_object_or_404(Server.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        orang = form.cleaned_data["pengguna"]
        services.buka_server_untuk(server_id=self.server.pk, pengguna=orang, oleh=cast("Pengguna", self.request.user))
        return f"{self.server} kini terlihat oleh {orang}."

    def get_success_url(self) -> str:
        return reverse("infrastruktur:server_akses", args=[self.server.kode])

    def get_batal(self) -> str:
        return self.server.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = (
            Pengguna.objects.filter(serveruserobjectpermission__content_object=self.server).distinct().order_by("nama")
        )
        return super().get_context_data(**kwargs, server=self.server, orang=orang)


class TutupServer(KonfirmasiView):
    akses = Izin("infrastruktur.change_server")
    model = Server
    judul = "Tutup akses pemantau"
    tombol = "Tutup akses"
    bahaya = True

    @cached_property
    def objek(self) -> Server:
        return get_object_or_404(Server.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    @cached_property
    def pemantau(self) -> Pengguna:
        return get_object_or_404(
            Pengguna, pk=self.kwargs["pengguna"], serveruserobjectpermission__content_object=self.objek
        )

    def dari(self) -> str:
        return f"{self.pemantau} melihat {self.objek}"

    def ke(self) -> str:
        return f"{self.pemantau} tidak melihat {self.objek} lagi"

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        orang = self.pemantau
        services.tutup_server_untuk(server_id=self.objek.pk, pengguna=orang, oleh=cast("Pengguna", self.request.user))
        return f"Akses {orang} ke {self.objek} ditutup."

    def get_success_url(self) -> str:
        return reverse("infrastruktur:server_akses", args=[self.objek.kode])
