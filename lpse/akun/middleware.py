"""Doors of the portal: session life, second factor, and deny by default."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import structlog
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.http import urlencode

from lpse.akun import sesi, tertunda
from lpse.akun.adaptor import punya_faktor_kedua
from lpse.akun.akses import SELAMA_PEMASANGAN, Izin, Publik, aturan_untuk

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

log = structlog.get_logger(__name__)
Penerus = Callable[["HttpRequest"], "HttpResponse"]


def alihkan(request: HttpRequest, url: str) -> HttpResponse:
    """Send the whole page elsewhere, also when htmx asked for a piece of it only."""
    if request.headers.get("HX-Request") == "true":
        jawaban = HttpResponse(status=200)
        jawaban["HX-Redirect"] = url
        return jawaban
    return HttpResponseRedirect(url)


def halaman_asal(request: HttpRequest) -> str:
    """Where to come back to: this page, or for a piece the page around it; a POST comes back to its confirm page."""
    if request.headers.get("HX-Request") == "true" and (kini := request.headers.get("HX-Current-URL")):
        bagian = urlsplit(kini)
        return f"{bagian.path}?{bagian.query}" if bagian.query else bagian.path
    return request.get_full_path()


def ke_pintu(request: HttpRequest) -> HttpResponse:
    """To the login page, and back here afterwards."""
    tujuan = urlencode({REDIRECT_FIELD_NAME: halaman_asal(request)})
    return alihkan(request, f"{resolve_url(settings.LOGIN_URL)}?{tujuan}")


class WaktuHabisMiddleware:
    """Ends a session that was idle or lived too long (``SESI_DIAM_MAKS``, ``SESI_MUTLAK_MAKS``; ASVS 5.0 § 7.3)."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        if alasan := sesi.alasan_habis(request):
            if request.headers.get(sesi.KEPALA_LATAR) == "1":
                # The page is still open, perhaps over a half-filled form: its next real request ends the session, and
                # until then it is known whose words those are.
                return ke_pintu(request)
            tertunda.simpan(request)
            UserSession.objects.filter(session_key=request.session.session_key).delete()
            logout(request)
            messages.warning(request, alasan)
            return ke_pintu(request)
        if sesi.catat_kegiatan(request):
            UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())
        return self.get_response(request)


class FaktorKeduaMiddleware:
    """Whoever must hold a second factor sets it up before anything else."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view_func: Any,  # noqa: ANN401 - Django's signature
        _args: list[Any],
        _kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not request.user.is_authenticated:
            return None
        nama = request.resolver_match.view_name if request.resolver_match else ""
        if nama in SELAMA_PEMASANGAN or isinstance(aturan_untuk(view_func, nama), Publik):
            return None
        if not request.user.wajib_faktor_kedua or punya_faktor_kedua(request.user):
            return None
        return alihkan(request, resolve_url("akun:siapkan_faktor"))


class AksesMiddleware:
    """Refuses every view that nobody opened for this person (ARCHITECTURE § 4.8)."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view_func: Any,  # noqa: ANN401 - Django's signature
        _args: list[Any],
        _kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        nama = request.resolver_match.view_name if request.resolver_match else ""
        aturan = aturan_untuk(view_func, nama)
        if aturan is None:
            log.error("akses_tidak_dinyatakan", view=nama)
            raise PermissionDenied
        if isinstance(aturan, Publik):
            return None
        if not request.user.is_authenticated:
            return ke_pintu(request)
        if not request.user.has_perm("lpse.masuk_portal"):
            raise PermissionDenied
        if not isinstance(aturan, Izin):
            return None
        if not request.user.has_perms(aturan.izin):
            raise PermissionDenied
        if aturan.ulang and not sesi.baru_membuktikan_diri(request):
            tertunda.simpan(request)
            tujuan = urlencode({REDIRECT_FIELD_NAME: halaman_asal(request)})
            return alihkan(request, f"{resolve_url('account_reauthenticate')}?{tujuan}")
        return None
