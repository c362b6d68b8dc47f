"""Throttling of guesses (django-axes): one limit per account and address, a higher one per address alone.

A stranger who guesses at the Kepala's account closes the door for himself, not for the Kepala at another address.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from axes.handlers.database import AxesDatabaseHandler
from django.conf import settings
from django.db.models import Max, Sum
from django.shortcuts import render

from lpse.akun.models import Pengguna

if TYPE_CHECKING:
    from axes.models import AccessAttempt
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


def nama_akun(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """One name per account whichever way it is typed: the NIP of a known person counts as their e-mail address."""
    diketik = (credentials or {}).get("email") or (credentials or {}).get("username") or request.POST.get("login", "")
    diketik = str(diketik).strip().lower()[:254]
    if diketik.isdigit():
        email = Pengguna.objects.filter(nip=diketik).values_list("email", flat=True).first()
        return email or diketik
    return diketik


def _jumlah(percobaan: QuerySet[AccessAttempt]) -> int:
    return int(percobaan.aggregate(n=Sum("failures_since_start"))["n"] or 0)


class PencatatPercobaan(AxesDatabaseHandler):  # type: ignore[misc] # axes is untyped
    """axes knows one limit for all its counters; this one adds the higher limit of the address."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        pasangan, alamat = self.get_user_attempts(request, credentials)
        if _jumlah(alamat) >= settings.AXES_LIMIT_ALAMAT:
            return max(int(settings.AXES_FAILURE_LIMIT), _jumlah(pasangan))
        return _jumlah(pasangan)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Forget the failures of this account at this address only, so that one's own success does not wash away
        the guesses made at other accounts from the same address.
        """
        pasangan, _alamat = self.filter_user_attempts(request, credentials)
        jumlah, _ = pasangan.delete()
        return int(jumlah)


def _boleh_lagi(request: HttpRequest, credentials: dict[str, Any] | None) -> datetime | None:
    """When the lock falls: the waiting time counts from the last counted failure."""
    pasangan, alamat = PencatatPercobaan().get_user_attempts(request, credentials)
    pemicu = alamat if _jumlah(alamat) >= settings.AXES_LIMIT_ALAMAT else pasangan
    terakhir: datetime | None = pemicu.aggregate(t=Max("attempt_time"))["t"]
    return terakhir + settings.AXES_COOLOFF_TIME if terakhir else None


def halaman_terkunci(
    request: HttpRequest,
    _jawaban: HttpResponse | None = None,
    credentials: dict[str, Any] | None = None,
) -> HttpResponse:
    """429 in the house look: why, and when to try again."""
    saat = _boleh_lagi(request, credentials)
    jawaban = render(request, "akun/terkunci.html", {"boleh_lagi": saat}, status=429)
    jawaban["Retry-After"] = str(int(settings.AXES_COOLOFF_TIME.total_seconds()))
    return jawaban
