"""The monthly sheet: on the screen, as a preview, as an official paper, replaced."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from infrastruktur.pemantauan import services_lembar
from infrastruktur.pemantauan.forms import FormGantiLembar, FormTerbitkanLembar
from infrastruktur.pemantauan.lembar import Lembar, lembar_bulan
from infrastruktur.pemantauan.model_lembar import LembarBulanan
from infrastruktur.pemantauan.selectors_lembar import JalanLembar, jalan_lembar
from infrastruktur.perangkat.models import Server
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.ekspor import PENGIRIM
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.naskah.models import Naskah

KEPALA_HARIAN = (
    "Tanggal", "Server", "Keadaan", "Prosesor %", "RAM %", "Cakram %", "Cakram", "Swap %", "Inode %", "Jumlah ukuran",
    "Menit tanpa ukuran", "Dikonfirmasi pada", "Dikonfirmasi oleh", "Catatan",
)  # fmt: skip


class _SatuLembar(View):
    """A visible server and a month that has begun, both from the address."""

    @cached_property
    def server(self) -> Server:
        return get_object_or_404(Server.objects.terlihat_oleh(pelaku(self.request)), kode=self.kwargs["kode"])

    @cached_property
    def bulan(self) -> dt.date:
        awal = bahasa.baca_tanggal(f"{self.kwargs['bulan']}-01")
        if awal is None or awal > bahasa.hari_ini():
            raise Http404
        return awal

    @cached_property
    def lembar(self) -> Lembar:
        return lembar_bulan(self.server, self.bulan)

    def alamat(self, nama: str = "lembar") -> str:
        return reverse(f"infrastruktur:{nama}", args=[self.server.kode, self.kwargs["bulan"]])


class HalamanLembar(TemplateResponseMixin, ContextMixin, _SatuLembar):
    """The printable monthly sheet of one server, gap days in their place, and the road to its official paper."""

    akses = Izin("infrastruktur.view_pemantauanharian")
    template_name = "infrastruktur/lembar.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        kirim = PENGIRIM.get(request.GET.get("unduh", ""))
        if kirim is None:
            return self.render_to_response(self.get_context_data(**kwargs))
        if not pelaku(request).has_perm("infrastruktur.ekspor_pemantauan"):
            raise Http404
        saringan = [("Server", self.server.nama), ("Bulan", self.lembar.judul_bulan)]
        nama = f"pemantauan-{self.server.kode}-{self.kwargs['bulan']}"
        return kirim(nama, KEPALA_HARIAN, self.lembar.baris_ekspor(), saringan, oleh=pelaku(request).nama)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        sesudah = self.bulan + dt.timedelta(days=32)
        return super().get_context_data(
            **kwargs,
            judul=f"Lembar pemantauan bulanan {self.server}",
            server=self.server,
            lembar=self.lembar,
            sebelum=(self.bulan - dt.timedelta(days=1)).strftime("%Y-%m"),
            sesudah=sesudah.strftime("%Y-%m") if sesudah.replace(day=1) <= bahasa.hari_ini() else "",
            profil=bahasa.kantor().profil,
            resmi=self._resmi(),
        )

    def _resmi(self) -> JalanLembar | None:
        """The panel of the official paper: for staff; whoever only reads sees it once there is a paper."""
        jalan = jalan_lembar(self.lembar, pelaku(self.request))
        boleh = pelaku(self.request).has_perm("infrastruktur.terbitkan_lembar")
        return jalan if boleh or jalan.naskah else None


class PratinjauLembar(_SatuLembar):
    """The sheet as it would look, DRAF across every page."""

    akses = Izin("infrastruktur.terbitkan_lembar")

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        pdf = services_lembar.pratinjau_lembar(server_id=self.server.pk, bulan=self.bulan, oleh=pelaku(request))
        nama = f"DRAF-lembar-{self.server.kode}-{self.kwargs['bulan']}.pdf"
        return HttpResponse(
            pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{nama}"'}
        )


class TerbitkanLembar(_SatuLembar, KonfirmasiView):
    """«Terbitkan lembar resmi»: who signs, what follows."""

    akses = Izin("infrastruktur.terbitkan_lembar")
    model = LembarBulanan
    form_class = FormTerbitkanLembar
    tombol = "Terbitkan lembar resmi"
    naskah: Naskah | None = None

    @cached_property
    def objek(self) -> Lembar:
        return self.lembar

    def get_initial(self) -> dict[str, Any]:
        orang = pelaku(self.request)
        petugas = orang if orang.has_perm("infrastruktur.konfirmasi_pemantauan") else None
        return {
            **super().get_initial(),
            "petugas": petugas or services_lembar.usul_petugas(lembar=self.lembar),
            "kepala": services_lembar.usul_kepala(),
        }

    def dari(self) -> str:
        return f"Lembar kerja {self.lembar.judul_bulan}"

    def ke(self) -> str:
        return "Naskah dinas bernomor, tidak dapat diubah lagi"

    def akibat(self) -> list[str]:
        return [
            "Isi lembar dibekukan, diberi nomor dan kode QR, lalu menunggu tanda tangan petugas dan Kepala LPSE.",
            "Kepala rantai jejak ikut tercetak sebagai jangkar.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.naskah = services_lembar.terbitkan_lembar(
            server_id=self.server.pk, bulan=self.bulan, oleh=pelaku(self.request), **form.cleaned_data
        )
        return f"Lembar resmi terbit dengan nomor {self.naskah.nomor}."

    def get_success_url(self) -> str:
        return self.naskah.get_absolute_url() if self.naskah else self.alamat()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        judul = f"{self.tombol}: {self.server}, {self.lembar.judul_bulan}"
        return super().get_context_data(**kwargs, judul=judul)


class GantiLembar(TerbitkanLembar):
    """A sheet in force turned out to be wrong: cancelled with its reason, replaced in the same act."""

    akses = Izin("infrastruktur.terbitkan_lembar", "lpse.batalkan_naskah")
    form_class = FormGantiLembar
    tombol = "Ganti lembar resmi"
    bahaya = True

    def dari(self) -> str:
        lama = services_lembar.yang_berlaku(server_id=self.server.pk, bulan=self.bulan)
        return f"Nomor {lama.nomor} berlaku" if lama else "Belum ada lembar resmi"

    def ke(self) -> str:
        return "Dibatalkan, dan diganti lembar baru dengan nomor baru"

    def akibat(self) -> list[str]:
        return ["Nomor lama tetap terpakai; halaman periksanya menyebut batal dan penggantinya.", *super().akibat()]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.naskah = services_lembar.ganti_lembar(
            server_id=self.server.pk, bulan=self.bulan, oleh=pelaku(self.request), **form.cleaned_data
        )
        return f"Lembar diganti; lembar baru bernomor {self.naskah.nomor}."
