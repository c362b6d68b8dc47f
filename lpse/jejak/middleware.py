"""Gives the trail and the row history the actor, address and request id of the request under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pghistory
import structlog

from lpse.akun.alamat import alamat_pengunjung
from lpse.jejak.konteks import SEKARANG, Konteks

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class KonteksJejakMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        rujukan = str(structlog.contextvars.get_contextvars().get("request_id", ""))
        tanda = SEKARANG.set(Konteks(alamat_ip=alamat_pengunjung(request), rujukan=rujukan))
        orang = request.user
        try:
            with pghistory.context(
                pengguna=orang.pk,
                nama=orang.nama if orang.is_authenticated else "",
                peran=orang.label_peran if orang.is_authenticated else "",
                alamat=SEKARANG.get().alamat_ip,
                rujukan=rujukan,
            ):
                return self.get_response(request)
        finally:
            SEKARANG.reset(tanda)
