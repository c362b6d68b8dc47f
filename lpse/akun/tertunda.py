"""What a person had typed when the portal first had to ask who they are: kept a while, given back in the same form.

A long form on an idle session, or an act that wants the password once more: the words must not be lost with it. Kept
for this person and this address only, without files, without anything that is a secret.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import structlog
from django.core.cache import cache
from django.http import QueryDict
from redis.exceptions import RedisError

if TYPE_CHECKING:
    from django.http import HttpRequest

log = structlog.get_logger(__name__)
KEMBALI: Final = (
    "Isian Anda belum terkirim saat portal meminta Anda masuk, dan kami kembalikan di bawah. Periksa, lalu kirim lagi."
)
_UMUR: Final = 3600
#: Longer than any form of the house; a body that wants to fill the cache is let go.
_TERPANJANG: Final = 200_000
#: Parts of names of fields that hold a secret, or that only this one page knew.
_BUKAN_ISIAN: Final = ("csrf", "kunci_kirim", "password", "sandi", "frasa", "code", "kode_akses")


def _nama(request: HttpRequest) -> str:
    sidik = hashlib.sha256(request.get_full_path().encode()).hexdigest()[:32]
    return f"tertunda:{request.user.pk}:{sidik}"


def simpan(request: HttpRequest) -> None:
    """Keep what this POST brought, if a person typed anything; called while it is still known whose it is.

    Without Redis the words are lost as they always were; the way to the door stays open.
    """
    if request.method != "POST":
        return
    isi = request.POST.copy()
    for nama in [n for n in isi if any(bagian in n.lower() for bagian in _BUKAN_ISIAN)]:
        del isi[nama]
    teks = isi.urlencode()
    if not any(nilai.strip() for nama in isi for nilai in isi.getlist(nama)) or len(teks) > _TERPANJANG:
        return
    try:
        cache.set(_nama(request), teks, _UMUR)
    except RedisError:
        log.warning("tertunda_tanpa_redis", exc_info=True)


def ambil(request: HttpRequest) -> QueryDict | None:
    """What was kept for this page, once; None when there is nothing."""
    nama = _nama(request)
    try:
        teks = cache.get(nama)
    except RedisError:
        log.warning("tertunda_tanpa_redis", exc_info=True)
        return None
    if teks is None:
        return None
    cache.delete(nama)
    return QueryDict(teks)
