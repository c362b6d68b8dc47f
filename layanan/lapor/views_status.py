"""A ticket by number and code: where it stands, the conversation, a reply, yes or no, a rating."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from layanan.lapor import selectors, tautan, views_dasar as dasar
from layanan.lapor.forms import BalasForm, JawabForm, KodeForm
from layanan.lapor.hak import KODE, PINTU, SEBUTAN, TAUTAN
from layanan.lapor.services import balas, jawab_belum, jawab_selesai
from layanan.lapor.tautan import Guna
from layanan.lapor.unggah import UnggahMixin
from layanan.lapor.views_dasar import LaporView, PelaporView
from lpse.berkas import kirim
from lpse.galat import AturanDilanggar
from lpse.publik.laju import COBA_PER_NOMOR, Laju, masih_boleh
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from layanan.tiket.models import Tiket

TAK_COCOK = "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima; kode akses tidak memuat angka 0 dan 1."
TERIMA_KASIH = "Terima kasih. Jawaban Anda kami terima."


def alamat(tiket: Tiket) -> str:
    return reverse("layanan_publik:tiket_lihat", args=[tiket.uuid])


class Status(LaporView):
    """Number and code. Unknown number, wrong code, too many tries at one number: one answer, the same work."""

    laju_kirim: ClassVar[Laju | None] = dasar.BUKA

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._halaman(KodeForm(initial={"nomor": request.GET.get("nomor", "")[:40]}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = KodeForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, status=422)
        nomor: str = form.cleaned_data["nomor"]
        boleh = masih_boleh("lapor-nomor", nomor, batas=COBA_PER_NOMOR, jendela=600)
        tiket = selectors.cari_dengan_kode(nomor=nomor, kode=form.cleaned_data["kode"])
        if tiket is None or not boleh:
            form.add_error(None, TAK_COCOK)
            return self._halaman(form, status=422)
        PINTU.beri(request, tiket.uuid, KODE)
        return HttpResponseRedirect(alamat(tiket))

    def _halaman(self, form: KodeForm, status: int = 200) -> HttpResponse:
        return self.tampil("status", {"judul": "Lihat tiket", "form": form}, status=status)


@method_decorator(csrf_exempt, name="dispatch")  # asked again inside, see UnggahMixin
class Lihat(UnggahMixin, PelaporView):
    """The conversation; a reply goes on below it."""

    laju_kirim: ClassVar[Laju | None] = dasar.BALAS

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(BalasForm())

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        form = BalasForm(request.POST, request.FILES)
        sah = form.is_valid()
        for kalimat in self.pembaca.galat:
            form.add_error("berkas", kalimat)
        if not sah or self.pembaca.galat:
            return self._halaman(form, status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return HttpResponseRedirect(alamat(self.tiket))
        try:
            balas(
                tiket=self.tiket, isi=form.cleaned_data["isi"], unggahan=form.cleaned_data["berkas"],
                kunci=kunci_pesan(request, self.tiket),
            )  # fmt: skip
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            form.add_error(None, str(sebab))
            return self._halaman(form, status=422)
        messages.success(request, "Balasan Anda kami terima.")
        return HttpResponseRedirect(alamat(self.tiket))

    def _halaman(self, form: BalasForm, status: int = 200) -> HttpResponse:
        konteks = {
            "judul": self.tiket.judul,
            "tiket": self.tiket,
            "keadaan": selectors.keadaan(self.tiket),
            "percakapan": selectors.percakapan(self.tiket),
            "form": form,
            "tujuan_jawab": reverse("layanan_publik:tiket_hasil", args=[self.tiket.uuid]),
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.tampil("lihat", konteks, status=status)


def kunci_pesan(request: HttpRequest, tiket: Tiket) -> str:
    """The key of this very form; a form without one is one of its own."""
    return f"lapor:{tiket.pk}:{request.POST.get(sekali.KUNCI) or sekali.kunci_baru()}"[:120]


def terapkan_jawaban(request: HttpRequest, tiket: Tiket, form: JawabForm) -> None:
    """Yes or no, and how it was.  Raises: AturanDilanggar."""
    isi = form.cleaned_data
    if isi["jawab"] == "ya":
        jawab_selesai(tiket=tiket, nilai=isi["nilai"], catatan=isi["catatan"])
    else:
        jawab_belum(tiket=tiket, alasan=isi["catatan"], kunci=kunci_pesan(request, tiket))


class _JawabView(LaporView):
    """Is it solved? Looking decides nothing (programs that examine mails look, too); the button does."""

    laju_kirim: ClassVar[Laju | None] = dasar.BALAS

    def tanya(self, tiket: Tiket) -> HttpResponse:
        klik = self.request.GET
        awal = selectors.isian_jawaban(tiket, jawab=klik.get("jawab", ""), nilai=klik.get("nilai", ""))
        return self._halaman(tiket, JawabForm(initial=awal))

    def terima(self, tiket: Tiket, tujuan: str) -> HttpResponse:
        form = JawabForm(self.request.POST)
        if not form.is_valid():
            return self._halaman(tiket, form, status=422)
        try:
            terapkan_jawaban(self.request, tiket, form)
        except AturanDilanggar as sebab:
            form.add_error(None, str(sebab))
            return self._halaman(tiket, form, status=422)
        messages.success(self.request, TERIMA_KASIH)
        return HttpResponseRedirect(tujuan)

    def _halaman(self, tiket: Tiket, form: JawabForm, status: int = 200) -> HttpResponse:
        konteks = {
            **selectors.judul_jawaban(tiket),
            "tiket": tiket,
            "keadaan": selectors.keadaan(tiket),
            "form": form,
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.tampil("jawab", konteks, status=status)


class Hasil(_JawabView, PelaporView):
    """The question, from the page of the ticket."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.tanya(self.tiket)

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.terima(self.tiket, alamat(self.tiket))


class Jawab(_JawabView):
    """The question, from one click in a mail, without logging in."""

    laju: ClassVar[Laju] = dasar.TAUTAN
    sebutan: ClassVar[str] = SEBUTAN[TAUTAN]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = tautan.cari(Guna.JAWAB, token)
        return self.tanya(tiket) if tiket is not None else _tak_berlaku(self)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        tiket = tautan.cari(Guna.JAWAB, token)
        if tiket is None:
            return _tak_berlaku(self)
        PINTU.beri(request, tiket.uuid, TAUTAN)
        return self.terima(tiket, alamat(tiket))


class Lanjut(LaporView):
    """Where a mail leads. Looking opens nothing, the button does."""

    laju: ClassVar[Laju] = dasar.TAUTAN
    sebutan: ClassVar[str] = SEBUTAN[TAUTAN]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = tautan.cari(Guna.BUKA, token)
        if tiket is None:
            return _tak_berlaku(self)
        return self.tampil("lanjut", {"judul": "Buka tiket Anda", "tiket": tiket})

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        tiket = tautan.cari(Guna.BUKA, token)
        if tiket is None:
            return _tak_berlaku(self)
        PINTU.beri(request, tiket.uuid, TAUTAN)
        return HttpResponseRedirect(alamat(tiket))


def _tak_berlaku(view: LaporView) -> HttpResponse:
    return view.tampil("tautan_mati", {"judul": "Tautan tidak berlaku"}, status=404)


class Lampiran(PelaporView):
    """A file of the conversation, as a download."""

    def get(self, request: HttpRequest, kunci: uuid.UUID, lampiran: int) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        satu = selectors.lampiran_publik(self.tiket, lampiran)
        if satu is None:
            raise Http404
        try:
            return kirim.kirim(request, satu.berkas, unduh=True)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
            return HttpResponseRedirect(alamat(self.tiket))


class Keluar(PelaporView):
    """Leave this computer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:
        PINTU.lepas(request, kunci)
        messages.success(request, "Halaman tiket ditutup di peramban ini.")
        return HttpResponseRedirect(reverse("layanan_publik:tiket_status"))
