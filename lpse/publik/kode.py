"""Access codes for people without an account: only this office can compute them, and nothing secret is stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from lpse.naskah.kode import ABJAD

if TYPE_CHECKING:
    import uuid

_PANJANG: Final = 10
_BUKAN_KODE: Final = re.compile(r"[^0-9A-Z]")


def kode_akses(garam: str, kunci: uuid.UUID, generasi: int) -> str:
    """«7K4Q9-2MXTB», of what is opened and how often its code was renewed; ``garam`` names the duty."""
    sidik = salted_hmac(garam, f"{kunci}:{generasi}", secret=settings.SECRET_KEY, algorithm="sha256").digest()
    nilai = int.from_bytes(sidik[:8])
    huruf = "".join(ABJAD[(nilai >> (5 * i)) & 31] for i in range(_PANJANG))
    return f"{huruf[:5]}-{huruf[5:]}"


def kode_cocok(benar: str, kode: str) -> bool:
    """Whether this is that code, however it was typed; in constant time."""
    return constant_time_compare(_BUKAN_KODE.sub("", benar), _BUKAN_KODE.sub("", kode.upper())[: _PANJANG + 1])
