"""«Mungkin maksud Anda …»: words of the archive that look like a mistyped one, and lead somewhere for this person."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from django.db import connection

from arsip.pencarian.kueri import susun
from arsip.pencarian.models import Kosakata
from arsip.pencarian.pilihan import Pilihan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: With this many results or more nobody is asked whether they meant something else.
HASIL_CUKUP = 3
_CALON = 60
_MIRIP = 0.74
_TERPENDEK = 4
_MAKS_KATA = 4
_COBA = 6
_KATA = re.compile(r"[a-zA-Z]{4,40}")
# Words that share the most threes of letters; the index answers which share any.
_MIRIP_SQL = """
SELECT kata, dokumen FROM arsip_kosakata WHERE trigram && %s::varchar[] AND length(kata) BETWEEN %s AND %s
 ORDER BY cardinality(ARRAY(SELECT unnest(trigram) INTERSECT SELECT unnest(%s::varchar[]))) DESC, dokumen DESC LIMIT %s
"""


def trigram(kata: str) -> list[str]:
    """Threes of letters, the beginning weighing more: two blanks before, one behind (as ``pg_trgm`` has it)."""
    isi = f"  {kata.lower()} "
    return sorted({isi[n : n + 3] for n in range(len(isi) - 2)})


def kata_mirip(kata: str) -> list[str]:
    """Known words that look like this one, best first; none when the word is known itself."""
    kecil = kata.lower()
    if Kosakata.objects.filter(pk=kecil).exists():
        return []
    tiga = trigram(kecil)
    with connection.cursor() as kursor:
        kursor.execute(_MIRIP_SQL, [tiga, len(kecil) - 2, len(kecil) + 2, tiga, _CALON])
        calon = kursor.fetchall()
    nilai = [(difflib.SequenceMatcher(None, kecil, k).ratio(), n, k) for k, n in calon]
    return [k for mirip, _n, k in sorted(nilai, reverse=True) if mirip >= _MIRIP]


def sarankan(pengguna: Pengguna | AnonymousUser, pilihan: Pilihan, jumlah: int) -> str:
    """The query with its unknown words put right, or nothing.

    Offered only when a search of this very person finds something by it: a word that stands in confidential
    documents alone is no word to whoever may not see them.
    """
    if jumlah >= HASIL_CUKUP or not pilihan.kueri.teks:
        return ""
    ganti: dict[str, list[str]] = {}
    for kata in dict.fromkeys(_KATA.findall(pilihan.q)):
        if len(ganti) < _MAKS_KATA and len(kata) >= _TERPENDEK and (mirip := kata_mirip(kata)):
            ganti[kata] = mirip
    if not ganti:
        return ""
    for nomor in range(_COBA):
        q = pilihan.q
        for kata, mirip in ganti.items():
            q = re.sub(rf"\b{kata}\b", mirip[min(nomor, len(mirip) - 1)], q)
        baru = Pilihan(q=q, kueri=susun(q))
        if baru.tersaring(pengguna).exists():
            return q
        if all(nomor >= len(mirip) - 1 for mirip in ganti.values()):
            return ""
    return ""
