"""Small choices of the screen that a browser remembers: theme, dense rows. No cookie here says who a person is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

TEMA = ("terang", "gelap")
_KUKI_TEMA = "lpse-tema"
_KUKI_RAPAT = "lpse-rapat"
_SETAHUN = 365 * 86400


def _simpan(jawaban: HttpResponseBase, nama: str, nilai: str) -> None:
    jawaban.set_cookie(
        nama, nilai, max_age=_SETAHUN, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )


def tema(request: HttpRequest) -> str:
    """The person's own choice of light or dark, or "" to follow the device."""
    pilihan = request.COOKIES.get(_KUKI_TEMA, "")
    return pilihan if pilihan in TEMA else ""


def ingat_tema(jawaban: HttpResponseBase, pilihan: str) -> None:
    """Keep the choice; anything but a known theme goes back to following the device."""
    if pilihan in TEMA:
        _simpan(jawaban, _KUKI_TEMA, pilihan)
    else:
        jawaban.delete_cookie(_KUKI_TEMA, samesite="Lax")


def rapat(request: HttpRequest) -> bool:
    """Whether this person wants dense rows: said now, or remembered."""
    return request.GET.get("rapat", request.COOKIES.get(_KUKI_RAPAT, "")) == "1"


def ingat_rapat(request: HttpRequest, jawaban: HttpResponseBase) -> None:
    """Keep the choice of dense rows when the address carries one."""
    if "rapat" in request.GET:
        _simpan(jawaban, _KUKI_RAPAT, "1" if rapat(request) else "0")
