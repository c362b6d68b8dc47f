"""The applicant's side: in with number and code, choose a time, change it, cancel it, take it into the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from lpse.akun.models import profil
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA
from registrasi.daring import hak, laju
from registrasi.daring.forms_mulai import StatusForm
from registrasi.daring.hak import Lewat
from registrasi.daring.selectors_status import cari_dengan_kode
from registrasi.daring.views_dasar import PemohonView, PublikView
from registrasi.janji import services
from registrasi.janji.forms import FormAlasan, FormPesan
from registrasi.janji.selectors import berkas_ics, janji_berjalan, janji_lama, slot_pemohon

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

TAK_COCOK = "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima; kode akses tidak memuat angka 0 dan 1."


class JanjiMasuk(PublikView):
    """Number and code, as for the status page: one answer and the same work whatever was wrong."""

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
        return HttpResponseRedirect(reverse("registrasi_publik:janji", args=[permohonan.uuid]))

    def _halaman(self, form: StatusForm, status: int = 200) -> HttpResponse:
        konteks = {"judul": "Janji panggilan video", "form": form}
        return render(self.request, "registrasi/janji/masuk.html", konteks, status=status)


class _Pemohon(PemohonView):
    """For a browser that gave number and code."""

    lewat = frozenset({Lewat.KODE})

    def halaman(self, templat: str, konteks: dict[str, Any], status: int = 200) -> HttpResponse:
        isi = {"permohonan": self.permohonan, "kunci_kirim": sekali.kunci_baru(), **konteks}
        return render(self.request, f"registrasi/janji/{templat}.html", isi, status=status)

    def ke_janji(self) -> HttpResponse:
        return HttpResponseRedirect(reverse("registrasi_publik:janji", args=[self.permohonan.uuid]))


class JanjiPemohon(_Pemohon):
    """The booking with its link, and the free times; choosing one books it or moves the booking."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._tampil()

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        form = FormPesan(request.POST)
        if not form.is_valid():
            return self._tampil(galat="Pilih salah satu waktu.", status=422)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return self.ke_janji()
        berjalan, slot_id = janji_berjalan(self.permohonan), form.cleaned_data["slot"]
        try:
            if berjalan is not None:
                services.ubah(janji_id=berjalan.pk, slot_id=slot_id)
            else:
                services.pesan(permohonan_id=self.permohonan.pk, slot_id=slot_id)
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            return self._tampil(galat=str(sebab), status=422)
        messages.success(request, "Janji Anda tersimpan dan dikirim ke surel Anda.")
        return self.ke_janji()

    def _tampil(self, galat: str = "", status: int = 200) -> HttpResponse:
        janji = janji_berjalan(self.permohonan)
        boleh = self.permohonan.status in services.DAPAT_JANJI
        terlambat = janji is not None and janji.slot.mulai < services.batas_pesan()
        habis = janji is not None and janji.kali_ubah >= settings.JANJI_MAKS_UBAH
        return self.halaman(
            "pemohon",
            {
                "judul": "Janji panggilan video",
                "janji": janji,
                "lama": janji_lama(self.permohonan),
                "boleh": boleh,
                "dapat_ubah": boleh and not terlambat and not habis,
                "dapat_batal": janji is not None and not terlambat,
                "hari": slot_pemohon() if boleh and not terlambat and not habis else [],
                "batas_jam": settings.JANJI_BATAS_JAM,
                "galat": galat,
            },
            status=status,
        )


class BatalkanJanjiPemohon(_Pemohon):
    """Give the place back, with a reason."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._tampil(FormAlasan())

    def post(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        form, janji = FormAlasan(request.POST), janji_berjalan(self.permohonan)
        if not form.is_valid():
            return self._tampil(form, status=422)
        if janji is None or not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return self.ke_janji()
        try:
            services.batalkan(janji_id=janji.pk, alasan=form.cleaned_data["alasan"])
        except AturanDilanggar as sebab:
            sekali.kembalikan(request)
            form.add_error(None, str(sebab))
            return self._tampil(form, status=422)
        messages.success(request, "Janji dibatalkan. Anda dapat memesan waktu lain.")
        return self.ke_janji()

    def _tampil(self, form: FormAlasan, status: int = 200) -> HttpResponse:
        janji = janji_berjalan(self.permohonan)
        if janji is None:
            return self.ke_janji()
        return self.halaman("pemohon_batal", {"judul": "Batalkan janji", "form": form, "janji": janji}, status=status)


class KalenderJanji(_Pemohon):
    """The booking for the applicant's own calendar."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        janji = janji_berjalan(self.permohonan)
        if janji is None:
            raise Http404
        alamat = request.build_absolute_uri(reverse("registrasi_publik:janji_masuk"))
        jawaban = HttpResponse(
            berkas_ics(janji, kantor=profil().nama, alamat=alamat), content_type="text/calendar; charset=utf-8"
        )
        jawaban["Content-Disposition"] = 'attachment; filename="janji-video.ics"'
        return jawaban
