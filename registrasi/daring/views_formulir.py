"""The forms as PDF, blank for everybody and filled for their owner; the guide for applicants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse

from registrasi.daring import cetak, laju
from registrasi.daring.selectors import formulir_tersedia
from registrasi.daring.views_dasar import PemohonView, PublikView
from registrasi.persyaratan.enums import JenisFormulir
from registrasi.persyaratan.models import VersiFormulir

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest

    from registrasi.pendaftaran.models import Permohonan


def kirim_formulir(formulir: str, permohonan: Permohonan | None = None) -> HttpResponse:
    """The form as a download.  Raises: Http404 when there is no such form."""
    if formulir not in JenisFormulir.values:
        raise Http404
    try:
        isi = cetak.pdf(cetak.lembar(formulir, permohonan))
    except VersiFormulir.DoesNotExist as galat:
        raise Http404 from galat
    jawaban = HttpResponse(isi, content_type="application/pdf")
    nama = cetak.nama_berkas(formulir, permohonan.nomor or "draf" if permohonan else "")
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


class FormulirKosong(PublikView):
    """Blank, in today's wording (Pasal 22(6)): nothing about anybody, so it is no secret."""

    laju = laju.CETAK

    def get(self, request: HttpRequest, formulir: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return kirim_formulir(formulir)


class FormulirTerisi(PemohonView):
    """As this application filled it, ready to be signed."""

    laju = laju.CETAK

    def get(self, request: HttpRequest, kunci: uuid.UUID, formulir: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if formulir not in {kode for kode, _ in formulir_tersedia(self.permohonan.jenis_pengguna)}:
            raise Http404
        return kirim_formulir(formulir, self.permohonan)


class Bantuan(PublikView):
    """How to register from home, step by step."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.tampil("bantuan", {"judul": "Panduan mendaftar dari rumah"})
