"""The numbers beside the lines of the navigation, kept half a minute for one person (ADR 0027).

Every page shows them and each costs a query or several, so they are counted once and remembered in Redis. What is
remembered belongs to one person, one generation of their sessions and one set of rights: whoever gains or loses a
right meets other keys. The mark (``tanda``) of a person is replaced when something of theirs changed; numbers that a
parallel request counted before that carry the old mark and are not believed.
"""

from __future__ import annotations

import hashlib
import secrets
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import structlog
from django.core.cache import cache
from django.db import transaction
from redis.exceptions import RedisError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lpse.akun.models import Pengguna
    from lpse.tampilan.registri import ButirNavigasi

T = TypeVar("T")
log = structlog.get_logger(__name__)
#: Seconds. What another person or a task changed is seen after this at the latest.
UMUR = 30
_UMUR_TANDA = 2 * UMUR  # outlives every number that was remembered under an older mark


def jumlah(
    pengguna: Pengguna, butir: Sequence[ButirNavigasi], *, kini: str = "", segar: bool = False
) -> dict[str, int]:
    """How much waits behind each of these lines of one person, by code; a line that counts nothing is not in it.

    The line of the page that is open (``kini``) is counted afresh, so that it agrees with what the page shows;
    ``segar`` counts all of them, for the answer to a request that changes something.
    """
    pencacah = {b.kode: b.hitung for b in butir if b.hitung}

    def hitung() -> dict[str, int]:
        return {kode: satu(pengguna) for kode, satu in pencacah.items()}

    if segar:
        return hitung()
    angka, baru = _ingat(pengguna, f"navigasi:{','.join(pencacah)}", hitung)
    return {**angka, kini: pencacah[kini](pengguna)} if kini in pencacah and not baru else angka


def ingat(pengguna: Pengguna, nama: str, hitung: Callable[[], T]) -> T:
    """Another figure of one person under the same rules: counted by ``hitung``, or as remembered under ``nama``."""
    return _ingat(pengguna, nama, hitung)[0]


def _ingat(pengguna: Pengguna, nama: str, hitung: Callable[[], T]) -> tuple[T, bool]:
    """The figure, and whether it was counted just now. Without Redis it is counted, too."""
    kunci, kunci_tanda = _kunci(pengguna, nama), _kunci_tanda(pengguna.pk)
    try:
        ada = cache.get_many([kunci, kunci_tanda])
    except RedisError:
        log.warning("hitungan_tanpa_redis", exc_info=True)
        return hitung(), True
    tanda = ada.get(kunci_tanda, "")
    if kunci in ada and ada[kunci][0] == tanda:
        return ada[kunci][1], False
    hasil = hitung()
    cache.set(kunci, (tanda, hasil), UMUR)
    return hasil, True


def lupakan(*orang: int) -> None:
    """The numbers of these people (``pk``) are counted anew on their next page. Redis away is no reason to fail."""
    try:
        cache.set_many({_kunci_tanda(pk): secrets.token_hex(8) for pk in orang}, _UMUR_TANDA)
    except RedisError:
        log.warning("hitungan_tanpa_redis", exc_info=True)


def lupakan_sesudahnya(orang: Iterable[int]) -> None:
    """:func:`lupakan` once the present transaction is committed."""
    if daftar := list(orang):
        transaction.on_commit(partial(lupakan, *daftar), robust=True)


def _kunci(pengguna: Pengguna, nama: str) -> str:
    bahan = "\n".join([str(pengguna.generasi_sesi), nama, *sorted(pengguna.get_all_permissions())])
    return f"hitungan:{pengguna.pk}:{hashlib.blake2b(bahan.encode(), digest_size=16).hexdigest()}"


def _kunci_tanda(pk: int) -> str:
    return f"hitungan:{pk}:tanda"
