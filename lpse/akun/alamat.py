"""The visitor's address, behind as many proxies of ours as the settings say and not one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest


def alamat_pengunjung(request: HttpRequest) -> str | None:
    """Address of the visitor; headers are believed only for ``LPSE_JUMLAH_PROKSI`` hops counted from our side."""
    langsung: str | None = request.META.get("REMOTE_ADDR") or None
    if settings.JUMLAH_PROKSI < 1:
        return langsung
    jejak = [a.strip() for a in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if a.strip()]
    return jejak[-settings.JUMLAH_PROKSI] if len(jejak) >= settings.JUMLAH_PROKSI else langsung
