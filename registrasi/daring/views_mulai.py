"""The first page, the mailed link, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from registrasi.daring import hak, laju
from registrasi.daring.forms_mulai import MulaiForm
from registrasi.daring.hak import Lewat
from registrasi.daring.selectors import surel_samar
from registrasi.daring.services_draf import TautanTakBerlaku, buka, cari, minta_tautan
from registrasi.daring.views_dasar import PublikView

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_JUDUL = "Daftar sebagai pengguna SPSE"
_TERKIRIM = "daring_terkirim"


class Mulai(PublikView):
    """Choose who registers, and leave an address; the answer never says whether it was known."""

    laju_kirim = laju.MULAI

    def get(self, request: HttpRequest) -> HttpResponse:
        awal = {"jenis": request.GET.get("jenis", "")}
        return self._halaman(MulaiForm(initial=awal))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = MulaiForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        surel: str = form.cleaned_data["surel"]
        if laju.masih_boleh("daring-surel", surel, batas=laju.SURAT_PER_SUREL):
            minta_tautan(surel=surel, jenis=form.cleaned_data["jenis"])
        request.session[_TERKIRIM] = surel_samar(surel)
        return HttpResponseRedirect(reverse("registrasi_publik:terkirim"))

    def _halaman(self, form: MulaiForm, status: int = 200) -> HttpResponse:
        return self.tampil("mulai", {"judul": _JUDUL, "form": form}, status=status)


class Terkirim(PublikView):
    """«Look into your mailbox»: the same words for everybody."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.tampil("terkirim", {"judul": "Periksa surel Anda", "surel": request.session.get(_TERKIRIM, "")})


class Lanjut(PublikView):
    """Where the mailed link leads. Looking opens nothing (mail scanners look too); the button does."""

    laju = laju.TAUTAN

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        try:
            draf = cari(token=token)
        except TautanTakBerlaku as sebab:
            return self._tak_berlaku(sebab)
        konteks = {"judul": "Lanjutkan pendaftaran", "draf": draf, "surel": surel_samar(draf.surel)}
        return self.tampil("lanjut", konteks)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            permohonan = buka(token=token)
        except TautanTakBerlaku as sebab:
            return self._tak_berlaku(sebab)
        hak.beri(request, permohonan.uuid, Lewat.TAUTAN)
        messages.success(request, "Pendaftaran Anda terbuka. Isian tersimpan setiap kali Anda menekan tombol simpan.")
        return HttpResponseRedirect(reverse("registrasi_publik:isi", args=[permohonan.uuid]))

    def _tak_berlaku(self, sebab: TautanTakBerlaku) -> HttpResponse:
        return self.tampil("tautan_mati", {"judul": "Tautan tidak berlaku", "sebab": str(sebab)}, status=404)
