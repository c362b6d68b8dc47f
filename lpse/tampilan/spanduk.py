"""The banner over every page: what a unit wants everybody to see now.

Whoever announces writes the list once it is committed, and again every minute; pages only read it from Redis. So it
costs no query on any page, and a page without Redis shows no banner rather than none of itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import structlog
from django.core.cache import cache
from redis.exceptions import RedisError

if TYPE_CHECKING:
    from collections.abc import Sequence

log = structlog.get_logger(__name__)
_KUNCI: Final = "spanduk"
#: Seconds. Rewritten every minute; were nobody there to do so, an old banner would not stay for ever.
UMUR: Final = 900


@dataclass(frozen=True)
class Spanduk:
    """One line: tone and icon of its kind, the words, and the page that tells more (none: the words are all)."""

    kode: str
    nada: str
    ikon: str
    label: str
    judul: str
    rincian: str = ""
    url: str = ""
    #: Also over the pages that need no account.
    publik: bool = True


def pasang(daftar: Sequence[Spanduk]) -> None:
    """Show these, and nothing else, from now on. Redis away is no reason to fail."""
    try:
        cache.set(_KUNCI, list(daftar), UMUR)
    except RedisError:
        log.warning("spanduk_tanpa_redis", exc_info=True)


def baca(*, publik: bool) -> list[Spanduk]:
    """What this kind of page shows."""
    try:
        ada: list[Spanduk] = cache.get(_KUNCI) or []
    except RedisError:
        return []
    return [s for s in ada if s.publik] if publik else ada
