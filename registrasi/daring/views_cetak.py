"""The filled forms at the counter: printed for the applicant to sign, as the checklist promises (Pasal 22(1))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.generic import View

from lpse.akun.akses import Izin, pelaku
from lpse.jejak.services import catat
from registrasi.daring.selectors import formulir_tersedia
from registrasi.daring.views_formulir import kirim_formulir
from registrasi.pendaftaran import services
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class CetakFormulir(View):
    """The clerk's copy of what the applicant's own page gives; it holds whole numbers, so the trail says who."""

    akses = Izin(services.KELOLA)

    def get(self, request: HttpRequest, pk: int, formulir: str) -> HttpResponse:
        orang = pelaku(request)
        permohonan = get_object_or_404(Permohonan.objects.terlihat_oleh(orang), pk=pk)
        nama = dict(formulir_tersedia(permohonan.jenis_pengguna)).get(formulir)
        if nama is None:
            raise Http404
        catat(pelaku=orang, kata=f"mencetak {nama}"[:80], objek=permohonan)
        return kirim_formulir(formulir, permohonan)
