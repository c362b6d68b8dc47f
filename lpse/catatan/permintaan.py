"""One log line per request with its id, person and address; the same id in the answer and on error pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import structlog
from django_structlog.middlewares import RequestMiddleware

from lpse.akun.alamat import alamat_pengunjung
from lpse.catatan import samarkan_alamat

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class CatatanPermintaanMiddleware(RequestMiddleware):
    """django-structlog's middleware that keeps secrets out of the path and tells the visitor the request id."""

    async_capable = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.prepare(request)
        nomor = str(structlog.contextvars.get_contextvars().get("request_id", ""))
        jawaban = cast("HttpResponse", self.get_response(request))
        self.handle_response(request, jawaban)
        jawaban.headers["X-Request-ID"] = nomor
        return jawaban

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        return f"{request.method} {samarkan_alamat(request.get_full_path())}"

    @classmethod
    def bind_ip(cls, request: Any) -> None:  # noqa: ANN401 - the library's signature
        structlog.contextvars.bind_contextvars(ip=alamat_pengunjung(request))
