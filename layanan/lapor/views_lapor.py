"""The public form, what it suggests while somebody types, and its receipt."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import TYPE_CHECKING, ClassVar

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from layanan.lapor import views_dasar as dasar
from layanan.lapor.forms import LaporForm
from layanan.lapor.hak import LAPORAN, PINTU
from layanan.lapor.services import buang_unggahan, lapor_publik, simpan_unggahan, unggahan_draf
from layanan.lapor.unggah import UnggahMixin
from layanan.lapor.views_dasar import LaporView, PelaporView
from layanan.pengetahuan.enums import Audiens
from layanan.pengetahuan.selectors import sarankan
from layanan.tiket.services import kode_akses
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.publik.laju import Laju, masih_boleh

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_JUDUL = "Laporkan kendala"
_BUANG = "buang"
TERLALU_BANYAK = (
    "Alamat surel itu sudah dipakai melapor beberapa kali dalam satu jam ini. Coba lagi nanti, atau telepon loket."
)


@method_decorator(csrf_exempt, name="dispatch")  # asked again inside, see UnggahMixin
class Lapor(UnggahMixin, LaporView):
    """Report without an account. Files of a form that is refused stay with it; the same form twice is one ticket."""

    laju_kirim: ClassVar[Laju | None] = dasar.LAPOR

    def get(self, request: HttpRequest) -> HttpResponse:
        awal = {"draf": uuid.uuid4(), "kode_tender": request.GET.get("tender", "")[:30]}
        return self._halaman(LaporForm(initial=awal))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = LaporForm(request.POST, request.FILES)
        sah = form.is_valid()
        if form.mesin:
            return HttpResponseRedirect(reverse("layanan_publik:lapor"))
        if _BUANG in request.POST:
            return self._buang(form)
        ditolak = self.pembaca.galat
        if "berkas" not in form.errors:
            ditolak += simpan_unggahan(draf=form.draf_kini, unggahan=form.cleaned_data.get("berkas", []))
        for kalimat in ditolak:
            form.add_error("berkas", kalimat)
        if not sah or ditolak:
            return self._halaman(form, status=422)
        surel: str = form.cleaned_data["surel"]
        if surel and not masih_boleh("lapor-surel", surel, batas=dasar.SURAT_PER_SUREL):
            form.add_error("surel", TERLALU_BANYAK)
            return self._halaman(form, status=422)
        try:
            tiket = lapor_publik(laporan=form.laporan(), draf=form.draf_kini)
        except AturanDilanggar as sebab:
            form.add_error(None, str(sebab))
            return self._halaman(form, status=422)
        PINTU.beri(request, tiket.uuid, LAPORAN)
        return HttpResponseRedirect(reverse("layanan_publik:lapor_resi", args=[tiket.uuid]))

    def _buang(self, form: LaporForm) -> HttpResponse:
        """Take a file out of the form; everything that was typed stays."""
        pilihan = self.request.POST[_BUANG]
        try:
            nama = buang_unggahan(draf=form.draf_kini, berkas_id=int(pilihan) if pilihan.isdecimal() else 0)
        except AturanDilanggar as sebab:
            messages.error(self.request, str(sebab))
        else:
            messages.success(self.request, f"{nama} tidak jadi dilampirkan.")
        return self._halaman(LaporForm(initial={**self.request.POST.dict(), "draf": form.draf_kini}))

    def _halaman(self, form: LaporForm, status: int = 200) -> HttpResponse:
        konteks = {
            "judul": _JUDUL,
            "form": form,
            "draf": form.draf_kini,
            "unggahan": unggahan_draf(draf=form.draf_kini) if form.is_bound or status != HTTPStatus.OK else (),
        }
        return self.tampil("lapor", konteks, status=status)


class Saran(LaporView):
    """Articles near to what is being typed: a fragment for the form, a small page without JavaScript."""

    laju: ClassVar[Laju] = dasar.SARAN

    def get(self, request: HttpRequest) -> HttpResponse:
        teks = f"{request.GET.get('judul', '')} {request.GET.get('uraian', '')}"[:500]
        audiens = Audiens.PENGGUNA if request.user.is_authenticated else Audiens.PUBLIK
        return render(request, "layanan/lapor/saran.html", {"artikel": sarankan(teks, audiens=audiens)})


class Resi(PelaporView):
    """Number, code, QR, what comes next and when."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        konteks = {
            "judul": "Laporan Anda kami terima",
            "tiket": self.tiket,
            "kode": kode_akses(self.tiket),
            "alamat": alamat_portal(reverse("layanan_publik:tiket_status")),
            "bersurel": bool(self.tiket.kontak and self.tiket.kontak.surel),
        }
        return self.tampil("resi", konteks)
