"""Headers of private pages, the CSP of /admin/, the size of a request, the office's clock, numbers to count anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DataError
from django.utils import timezone

from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa, galat, hitungan
from lpse.tampilan.konteks import AMAN

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

Penerus = Callable[["HttpRequest"], "HttpResponseBase"]
ADMIN = "/admin/"
#: Of psycopg's sentence about a character zero in a text.
_NUL = "NUL (0x00)"
#: Asked by machines, also while the database is away: nothing here may need the office's profile.
TANPA_KANTOR = ("/sehat", "/siap", "/metrics")


class UkuranPermintaanMiddleware:
    """Refuses a body above ``UKURAN_PERMINTAAN_MAKS``, or one that will not say its length, before anything reads it.

    Django reads at most ``CONTENT_LENGTH`` bytes, so a length that was let through cannot be exceeded afterwards.
    """

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not panjang.isdecimal():
            return galat.halaman(request, 400)
        if int(panjang) > settings.UKURAN_PERMINTAAN_MAKS:
            return galat.halaman(request, 413)
        if "HTTP_TRANSFER_ENCODING" in request.META:
            return galat.halaman(request, 413, galat.TANPA_UKURAN)
        return self.get_response(request)


class KepalaPrivatMiddleware:
    """Private pages stay out of every cache; browser features stay off; times speak the office's zone."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(TANPA_KANTOR):
            return self.get_response(request)
        with timezone.override(bahasa.zona()):
            jawaban = self.get_response(request)
        jawaban.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if request.user.is_authenticated or request.path.startswith(ADMIN):
            jawaban.headers["Cache-Control"] = "no-store, private"
        if request.path.startswith(ADMIN):
            jawaban._csp_replace = settings.CSP_ADMIN  # type: ignore[attr-defined] # noqa: SLF001 - django-csp's door
        return jawaban


class HitunganMiddleware:
    """After a request that may have changed something, the person's numbers in the navigation are counted anew."""

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in AMAN:
            return self.get_response(request)
        sebelum = request.user.pk  # logging out takes the person away, logging in brings one
        jawaban = self.get_response(request)
        hitungan.lupakan(*{pk for pk in (sebelum, request.user.pk) if pk})
        return jawaban


class AturanMiddleware:
    """A rule that refuses where no form could say so (a page about deadlines in an office without opening hours, say)
    is answered with its own sentence, never with «Ada yang rusak». So is a sign that PostgreSQL cannot keep: forms
    refuse it themselves, but many a word comes from the address or from a field of no form.
    """

    def __init__(self, get_response: Penerus) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, AturanDilanggar):
            return galat.halaman(request, 409, galat.aturan(str(exception)))
        if isinstance(exception, DataError) and _NUL in str(exception):
            return galat.halaman(request, 400, galat.TANDA_NUL)
        return None
