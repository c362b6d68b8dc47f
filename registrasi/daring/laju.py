"""How often the public pages may be asked: by address, and by what is being guessed at."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

from django.core.cache import cache

from lpse.naskah.laju import Laju
from lpse.tampilan.galat import Penjelasan

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_JAM = 3600
#: Asking for a link: an office's proxy may stand between several applicants and us.
MULAI = Laju("daring-mulai", 10, 600)
TAUTAN = Laju("daring-tautan", 30)
STATUS = Laju("daring-status", 12)
ISI = Laju("daring-isi", 120)
UNGGAH = Laju("daring-unggah", 60, 600)
CETAK = Laju("daring-cetak", 20)
#: Mails one address may be sent in an hour, and tries at one number in ten minutes, from wherever they come.
SURAT_PER_SUREL = 4
COBA_PER_NOMOR = 15

TERLALU_SERING = Penjelasan(
    "Terlalu banyak permintaan",
    "Portal menahan permintaan dari tempat Anda sebentar, agar data pemohon tidak dapat ditebak-tebak. "
    "Isian yang sudah tersimpan tetap ada.",
    (
        "Tunggu satu menit, lalu muat ulang halaman ini.",
        "Bila terulang, datang atau telepon ke loket pendaftaran LPSE.",
    ),
)


def masih_boleh(nama: str, apa: str, *, batas: int, jendela: int = _JAM) -> bool:
    """Count one try at ``apa`` (kept as a hash); False above the limit of this window."""
    sidik = hashlib.sha256(apa.strip().lower().encode()).hexdigest()[:32]
    kunci = f"laju:{nama}:{sidik}:{int(time.time()) // jendela}"
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


def terlalu_sering(request: HttpRequest, laju: Laju) -> int:
    """Seconds to wait; 0 when this request may pass."""
    return laju.tunggu(request)
