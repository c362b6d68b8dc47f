"""Error pages in the house look, with the reference number that the log carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseForbidden

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    return HttpResponseForbidden("Formulir kedaluwarsa. Muat ulang halaman lalu kirim lagi.")
