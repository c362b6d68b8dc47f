"""Doors of the portal: session life, second factor, and deny by default."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import structlog
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied

from lpse.akun.akses import Izin, Publik, aturan_untuk

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, HttpResponseBase

log = structlog.get_logger(__name__)
Penerus = Callable[["HttpRequest"], "HttpResponse"]


class WaktuHabisMiddleware:
    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


class FaktorKeduaMiddleware:
    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


class AksesMiddleware:
    """Refuses every view that nobody opened for this person (ARCHITECTURE § 4.8)."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view_func: Any, _args: list[Any], _kwargs: dict[str, Any]  # noqa: ANN401 - Django's signature
    ) -> HttpResponseBase | None:
        nama = request.resolver_match.view_name if request.resolver_match else ""
        aturan = aturan_untuk(view_func, nama)
        if aturan is None:
            log.error("akses_tidak_dinyatakan", view=nama)
            raise PermissionDenied
        if isinstance(aturan, Publik):
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.user.has_perm("lpse.masuk_portal"):
            raise PermissionDenied
        if isinstance(aturan, Izin) and not request.user.has_perms(aturan.izin):
            raise PermissionDenied
        return None
