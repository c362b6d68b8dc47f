"""Status by number and code; what falls short and why; mending exactly that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA
from registrasi.daring import hak, laju, selectors
from registrasi.daring.forms_mulai import StatusForm
from registrasi.daring.hak import Lewat
from registrasi.daring.selectors_status import cari_dengan_kode, cari_perbaikan, keadaan
from registrasi.daring.services import kirim_perbaikan
from registrasi.daring.views_dasar import PemohonView, PublikView
from registrasi.daring.views_isi import alamat
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.services_dasar import BUTIR_FORMULIR

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

TAK_COCOK = "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima; kode akses tidak memuat angka 0 dan 1."


class Status(PublikView):
    """Number and code. Unknown number, wrong code, too many tries at one number: one answer, the same work."""

    laju_kirim = laju.STATUS

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(StatusForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = StatusForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        nomor: str = form.cleaned_data["nomor"]
        boleh = laju.masih_boleh("daring-nomor", nomor, batas=laju.COBA_PER_NOMOR, jendela=600)
        permohonan = cari_dengan_kode(nomor=nomor, kode=form.cleaned_data["kode"])
        if permohonan is None or not boleh:
            form.add_error(None, TAK_COCOK)
            return self._halaman(form, status=422)
        hak.beri(request, permohonan.uuid, Lewat.KODE)
        return HttpResponseRedirect(alamat("status_lihat", permohonan.uuid))

    def _halaman(self, form: StatusForm, status: int = 200) -> HttpResponse:
        return self.tampil("status", {"judul": "Status permohonan", "form": form}, status=status)


class StatusLihat(PemohonView):
    """Where it stands, what is *Kurang* and why, what comes next, until when; nothing about the person."""

    lewat = frozenset({Lewat.KODE})

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        permohonan = self.permohonan
        konteks = {
            "judul": f"Permohonan {permohonan.nomor}",
            "permohonan": permohonan,
            "keadaan": keadaan(permohonan),
            "kurang": selectors.butir_kurang(permohonan),
        }
        return self.tampil("status_lihat", konteks)


class Keluar(PemohonView):
    """Leave this computer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        hak.lepas(request, kunci)
        messages.success(request, "Halaman permohonan ditutup di peramban ini.")
        return HttpResponseRedirect(reverse("registrasi_publik:status"))


class LanjutPerbaikan(PublikView):
    """Where the mail about a repair leads; looking opens nothing, the button does."""

    laju = laju.TAUTAN

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        permohonan = cari_perbaikan(token=token)
        if permohonan is None:
            return self._tak_berlaku()
        return self.tampil("lanjut_perbaikan", {"judul": "Perbaiki permohonan", "permohonan": permohonan})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        permohonan = cari_perbaikan(token=token)
        if permohonan is None:
            return self._tak_berlaku()
        hak.beri(request, permohonan.uuid, Lewat.KODE)
        return HttpResponseRedirect(alamat("perbaikan", permohonan.uuid))

    def _tak_berlaku(self) -> HttpResponse:
        sebab = (
            "Tautan ini sudah tidak berlaku: perbaikannya sudah dikirim, atau tenggatnya sudah lewat. "
            "Lihat keadaan permohonan Anda dengan nomor dan kode akses."
        )
        return self.tampil("tautan_mati", {"judul": "Tautan tidak berlaku", "sebab": sebab}, status=404)


class Perbaikan(PemohonView):
    """The failing rows, and sending them once each has an answer."""

    lewat = frozenset({Lewat.KODE})

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        permohonan = self.permohonan_atau_kosong
        if permohonan is not None and permohonan.status != StatusPermohonan.PERLU_PERBAIKAN:
            return HttpResponseRedirect(alamat("status_lihat", permohonan.uuid))
        return super().jalankan(request, *args, **kwargs)

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman()

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(alamat("status_lihat", kunci))
        try:
            kirim_perbaikan(permohonan_id=self.permohonan.pk)
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            return self._halaman(galat=str(sebab), status=422)
        messages.success(request, "Perbaikan Anda sudah kami terima.")
        return HttpResponseRedirect(alamat("status_lihat", kunci))

    def _halaman(self, galat: str = "", status: int = 200) -> HttpResponse:
        kurang = selectors.butir_kurang(self.permohonan)
        konteks = {
            "judul": "Perbaiki yang kurang",
            "permohonan": self.permohonan,
            "kurang": kurang,
            "siap": all(k.dijawab for k in kurang),
            "langkah": self._langkah() if any(k.butir.persyaratan.kode in BUTIR_FORMULIR for k in kurang) else (),
            "galat": galat,
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.tampil("perbaikan", konteks, status=status)

    def _langkah(self) -> list[tuple[str, str]]:
        """Steps of the form, open again because a form itself fell short."""
        return [(t.judul, t.url) for t in selectors.tugas(self.permohonan)[:-1]]
