"""Two questions a machine asks: are you alive, are you ready."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.views import View

from lpse.akun.akses import Publik
from lpse.kesehatan import kesiapan

if TYPE_CHECKING:
    from django.http import HttpRequest


class SehatView(View):
    """Alive: the process answers. Asks nobody else, so that a sick database does not get the web restarted."""

    akses = Publik()
    http_method_names = ["get", "head"]

    def get(self, _request: HttpRequest) -> HttpResponse:
        jawaban = HttpResponse("sehat\n", content_type="text/plain; charset=utf-8")
        jawaban["Cache-Control"] = "no-store"
        return jawaban


class SiapView(View):
    """Ready: every part answers; 503 with the failing parts named otherwise."""

    akses = Publik()
    http_method_names = ["get", "head"]

    def get(self, _request: HttpRequest) -> JsonResponse:
        bagian = kesiapan.periksa_semua()
        siap = all(satu.siap for satu in bagian.values())
        jawaban = JsonResponse(
            {"siap": siap, "bagian": {nama: asdict(satu) for nama, satu in bagian.items()}},
            status=HTTPStatus.OK if siap else HTTPStatus.SERVICE_UNAVAILABLE,
        )
        jawaban["Cache-Control"] = "no-store"
        return jawaban
