"""Subscribing without an account: asked for, confirmed, changed, stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from layanan.pengumuman import services_pelanggan as pintu, tautan
from layanan.pengumuman.enums import JenisPengumuman, StatusPelanggan
from layanan.pengumuman.forms import FormLangganan, FormTopik
from lpse.galat import AturanDilanggar
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView

if TYPE_CHECKING:
    from django import forms
    from django.http import HttpRequest

_JUDUL = "Berlangganan pengumuman"


class _Langganan(PublikView):
    sebutan = "Pelanggan lewat tautan"
    ruang_templat = "layanan/pengumuman"
    laju = Laju("langganan", 60)
    laju_kirim = Laju("langganan-kirim", 10, 600)

    def _mati(self, sebab: str) -> HttpResponse:
        return self.tampil("langganan_mati", {"judul": "Tautan tidak berlaku", "sebab": sebab}, status=404)


class Langganan(_Langganan):
    """The form; its answer is the same for every address."""

    def get(self, request: HttpRequest) -> HttpResponse:
        topik = request.GET.get("topik", "")
        awal = [topik] if topik in JenisPengumuman.values else ["gangguan", "pemeliharaan"]
        return self._halaman(FormLangganan(initial={"topik": awal}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = FormLangganan(request.POST)
        if not form.is_valid():
            return self._halaman(form, 422)
        try:
            pintu.minta(surel=form.cleaned_data["surel"], topik=form.cleaned_data["topik"])
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self._halaman(form, 422)
        return HttpResponseRedirect(reverse("layanan_publik:langganan_terkirim"))

    def _halaman(self, form: forms.Form, status: int = 200) -> HttpResponse:
        return self.tampil("langganan", {"judul": _JUDUL, "form": form}, status=status)


class LanggananTerkirim(_Langganan):
    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.tampil("langganan_terkirim", {"judul": "Periksa surel Anda"})


class LanggananKonfirmasi(_Langganan):
    """Where the mailed link leads. Looking confirms nothing (mail scanners look, too); the button does."""

    laju_kirim = Laju("langganan-tautan", 30)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        p = pintu.cari(untuk=tautan.KONFIRMASI, token=token)
        if p is None or p.status == StatusPelanggan.BERHENTI:
            return self._mati(pintu.MATI)
        return self.tampil("langganan_konfirmasi", {"judul": "Konfirmasi langganan", "p": p, "kelola": _kelola(p)})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            p = pintu.konfirmasi(token=token)
        except AturanDilanggar as galat:
            return self._mati(str(galat))
        messages.success(request, "Langganan Anda aktif.")
        return HttpResponseRedirect(_kelola(p))


def _kelola(p: Any) -> str:  # noqa: ANN401 - a Pelanggan
    return reverse("layanan_publik:langganan_kelola", args=[tautan.buat(tautan.KELOLA, p.uuid, p.generasi)])


class LanggananKelola(_Langganan):
    """Topics of one subscriber, and the way out."""

    laju_kirim = Laju("langganan-tautan", 30)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(token, None)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        form = FormTopik(request.POST)
        if not form.is_valid():
            return self._halaman(token, form)
        try:
            pintu.pilih_topik(token=token, topik=form.cleaned_data["topik"])
        except AturanDilanggar as galat:
            return self._mati(str(galat))
        messages.success(request, "Topik langganan tersimpan.")
        return HttpResponseRedirect(request.path)

    def _halaman(self, token: str, form: FormTopik | None) -> HttpResponse:
        p = pintu.cari(untuk=tautan.KELOLA, token=token)
        if p is None or p.status == StatusPelanggan.MENUNGGU:
            return self._mati(pintu.MATI)
        konteks = {
            "judul": "Langganan Anda", "p": p, "form": form or FormTopik(initial={"topik": p.topik}), "token": token,
            "aktif": p.status == StatusPelanggan.AKTIF,
        }  # fmt: skip
        return self.tampil("langganan_kelola", konteks, status=422 if form is not None else 200)


# A mail program posts here by itself, without a page of ours before it (RFC 8058); the key in the address is the proof.
@method_decorator(csrf_exempt, name="dispatch")
class LanggananBerhenti(_Langganan):
    """One click: a POST stops at once. A GET shows the button, so that a scanner of mails stops nobody."""

    laju_kirim = Laju("langganan-berhenti", 60)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        p = pintu.cari(untuk=tautan.KELOLA, token=token)
        if p is None:
            return self._mati(pintu.MATI)
        konteks = {"judul": "Berhenti berlangganan", "p": p, "aktif": p.status != StatusPelanggan.BERHENTI}
        return self.tampil("langganan_berhenti", konteks)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        satu_klik = request.POST.get("List-Unsubscribe") == "One-Click"
        try:
            pintu.berhenti(token=token, cara="satu klik" if satu_klik else "halaman")
        except AturanDilanggar as galat:
            return self._mati(str(galat))
        return self.tampil("langganan_usai", {"judul": "Anda sudah berhenti berlangganan"})
