"""Uploads that may be taken up again: tus 1.0.0 with creation, expiration and termination (https://tus.io)."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import http_date
from django.views.generic import View

from lpse.akun.akses import Izin, pelaku
from lpse.berkas import services_unggah as layanan
from lpse.berkas.models import Unggahan
from lpse.berkas.registri import KEGUNAAN
from lpse.galat import AturanDilanggar, TransisiBasi

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

VERSI = "1.0.0"
_ISI = "application/offset+octet-stream"


class TusView(View):
    """Headers that every answer carries, and the version that every request must speak."""

    akses = Izin("lpse.unggah_berkas")

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSI:
            jawaban: HttpResponseBase = kata("Versi tus yang dikenal 1.0.0.", 412)
            jawaban.headers["Tus-Version"] = VERSI
        else:
            jawaban = super().dispatch(request, *args, **kwargs)
        jawaban.headers["Tus-Resumable"] = VERSI
        return jawaban

    def options(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:  # noqa: ARG002 - Django's
        jawaban = HttpResponse(status=204)
        jawaban.headers["Tus-Version"] = VERSI
        jawaban.headers["Tus-Extension"] = "creation,expiration,termination"
        return jawaban


class MulaiUnggah(TusView):
    """POST: promise a file, get its address."""

    def post(self, request: HttpRequest) -> HttpResponse:
        uraian = baca_uraian(request.headers.get("Upload-Metadata", ""))
        panjang = request.headers.get("Upload-Length", "")
        if uraian is None or not panjang.isdecimal() or len(panjang) > 15:  # noqa: PLR2004 - a petabyte
            return kata("Permintaan unggah tidak lengkap.", 400)
        guna = KEGUNAAN.get(uraian.get("kegunaan", ""))
        if guna is None:
            return kata("Tempat berkas ini tidak dikenal.", 404)
        try:
            unggahan = layanan.mulai(
                nama=uraian.get("nama", ""), ukuran=int(panjang), kegunaan=guna.kode, oleh=pelaku(request)
            )
        except AturanDilanggar as galat:
            return kata(str(galat), 413 if int(panjang) > guna.maks_byte else 422)
        jawaban = HttpResponse(status=201)
        jawaban.headers["Location"] = reverse("berkas:unggahan", args=[unggahan.kunci])
        jawaban.headers["Upload-Expires"] = http_date(unggahan.kedaluwarsa_pada.timestamp())
        return jawaban


class LanjutUnggah(TusView):
    """HEAD: how far it came. PATCH: more of it. DELETE: give it up."""

    http_method_names = ["head", "patch", "delete", "options"]

    def unggahan(self) -> Unggahan:
        return get_object_or_404(
            Unggahan.objects.terlihat_oleh(self.request.user).select_related("berkas"), kunci=self.kwargs["kunci"]
        )

    def head(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        unggahan = self.unggahan()
        panjang = unggahan.ukuran if unggahan.berkas else layanan.diterima(unggahan=unggahan)
        jawaban = sampai(unggahan, panjang, status=200)
        jawaban.headers["Upload-Length"] = str(unggahan.ukuran)
        jawaban.headers["Cache-Control"] = "no-store"
        return jawaban

    def patch(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        unggahan = self.unggahan()
        mulai_dari = request.headers.get("Upload-Offset", "")
        if request.content_type != _ISI:
            return kata(f"Isi harus dikirim sebagai {_ISI}.", 415)
        if not mulai_dari.isdecimal():
            return kata("Upload-Offset tidak ada.", 400)
        try:
            panjang, berkas = layanan.lanjutkan(unggahan_id=unggahan.pk, mulai_dari=int(mulai_dari), baca=request.read)
        except TransisiBasi as galat:
            return kata(str(galat), 409)
        except layanan.SedangDipakai as galat:
            return kata(str(galat), 423)
        except AturanDilanggar as galat:
            return kata(str(galat), 422)
        unggahan.berkas = berkas
        return sampai(unggahan, panjang, status=204)

    def delete(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponse:  # noqa: ARG002 - Django's signature
        layanan.batalkan(unggahan_id=self.unggahan().pk)
        return HttpResponse(status=204)


def sampai(unggahan: Unggahan, panjang: int, *, status: int) -> HttpResponse:
    """How far it came, and which file became of it once it is whole."""
    jawaban = HttpResponse(status=status)
    jawaban.headers["Upload-Offset"] = str(panjang)
    jawaban.headers["Upload-Expires"] = http_date(unggahan.kedaluwarsa_pada.timestamp())
    if unggahan.berkas is not None:
        jawaban.headers["Lpse-Berkas"] = str(unggahan.berkas.kunci)
    return jawaban


def kata(pesan: str, status: int) -> HttpResponse:
    return HttpResponse(pesan, status=status, content_type="text/plain; charset=utf-8")


def baca_uraian(kepala: str) -> dict[str, str] | None:
    """``Upload-Metadata``: names with values in base64; None when it is not that."""
    uraian = {}
    for bagian in filter(None, (b.strip() for b in kepala.split(","))):
        nama, _, nilai = bagian.partition(" ")
        try:
            uraian[nama] = base64.b64decode(nilai, validate=True).decode("utf-8").replace("\x00", "")
        except (binascii.Error, UnicodeDecodeError):
            return None
    return uraian
