"""How often public pages may be asked, beside the limit per address of ``naskah.laju``; and their headers."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from django.core.cache import cache

from lpse.naskah import laju as jam
from lpse.naskah.laju import Laju
from lpse.tampilan.galat import Penjelasan

if TYPE_CHECKING:
    from django.http.response import HttpResponseBase

__all__ = ["COBA_PER_NOMOR", "TERLALU_SERING", "Laju", "masih_boleh", "pagari"]

_JAM: Final = 3600
#: Tries at one number in ten minutes, from wherever they come.
COBA_PER_NOMOR: Final = 15

TERLALU_SERING: Final = Penjelasan(
    "Terlalu banyak permintaan",
    "Portal menahan permintaan dari tempat Anda sebentar, agar data orang tidak dapat ditebak-tebak. "
    "Isian yang sudah tersimpan tetap ada.",
    (
        "Tunggu satu menit, lalu muat ulang halaman ini.",
        "Bila terulang, datang atau telepon ke loket LPSE.",
    ),
)


def masih_boleh(nama: str, apa: str, *, batas: int, jendela: int = _JAM) -> bool:
    """Count one try at ``apa`` (kept as a hash); False above the limit of this window."""
    sidik = hashlib.sha256(apa.strip().lower().encode()).hexdigest()[:32]
    kunci = f"laju:{nama}:{sidik}:{jam.detik() // jendela}"
    cache.add(kunci, 0, jendela * 2)
    return bool(cache.incr(kunci) <= batas)


def pagari(jawaban: HttpResponseBase) -> HttpResponseBase:
    """Pages of one person: found by no search engine, kept by no cache, named to no other site.

    ``same-origin`` and not ``no-referrer``: with the latter a browser sends its own forms as from «null», and the
    protection against forged requests refuses them.
    """
    jawaban["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    jawaban["Cache-Control"] = "no-store, private"
    jawaban["Referrer-Policy"] = "same-origin"
    return jawaban
