"""The access code of a ticket: pure, nothing is stored but a generation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from lpse.naskah.kode import ABJAD

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket

_GARAM = "layanan.tiket.kode"
_PANJANG = 10
_BUKAN_KODE = re.compile(r"[^0-9A-Z]")


def kode_akses(tiket: Tiket) -> str:
    """«7K4Q9-2MXTB», fifty bits that only this office can compute."""
    sidik = salted_hmac(
        _GARAM, f"{tiket.uuid}:{tiket.generasi_kode}", secret=settings.SECRET_KEY, algorithm="sha256"
    ).digest()
    nilai = int.from_bytes(sidik[:8])
    huruf = "".join(ABJAD[(nilai >> (5 * i)) & 31] for i in range(_PANJANG))
    return f"{huruf[:5]}-{huruf[5:]}"


def kode_cocok(tiket: Tiket, kode: str) -> bool:
    """Whether this is the ticket's access code, however it was typed; in constant time."""
    return constant_time_compare(
        _BUKAN_KODE.sub("", kode_akses(tiket)), _BUKAN_KODE.sub("", kode.upper())[: _PANJANG + 1]
    )
