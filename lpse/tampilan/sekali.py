"""A form is taken once: a double click, a reload or the back button does not repeat an act (UI.md, Formulir)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.core.cache import cache

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Name of the hidden field in every form of the house.
KUNCI = "kunci_kirim"
_UMUR = 24 * 3600
_PANJANG = 43  # token_urlsafe(32)


def kunci_baru() -> str:
    return secrets.token_urlsafe(32)


def _nama(request: HttpRequest) -> str:
    kunci = request.POST.get(KUNCI, "")
    return f"kirim:{request.user.pk}:{kunci}" if len(kunci) == _PANJANG else ""


def ambil(request: HttpRequest) -> bool:
    """Take the form's key; False when it was taken before. A form without a key is never a repetition."""
    nama = _nama(request)
    return cache.add(nama, 1, _UMUR) if nama else True


def kembalikan(request: HttpRequest) -> None:
    """Give the key back: the act was refused, so the person may try again with the same page."""
    if nama := _nama(request):
        cache.delete(nama)
