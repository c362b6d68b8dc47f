"""Links of a ticket for people without an account: an HMAC over what they open; nothing secret is stored.

``BUKA`` leads to the conversation, ``JAWAB`` to the question whether it is solved. A new access code voids both; a
reopened ticket voids the answers that were asked for before.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from enum import StrEnum

from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from layanan.tiket.models import Tiket

_POLA = re.compile(r"^(?P<kunci>[0-9a-f]{32})-(?P<nomor>\d{1,9})-(?P<tanda>[0-9a-f]{40})$")
#: A ticket that was closed longer ago is opened by number and code only.
UMUR_SESUDAH_TUTUP = dt.timedelta(days=90)


class Guna(StrEnum):
    """What a link opens."""

    BUKA = "layanan.lapor.buka"
    JAWAB = "layanan.lapor.jawab"


def _nomor(guna: Guna, tiket: Tiket) -> int:
    """What makes an old link void: the generation of the code, and for answers how often it was reopened."""
    ulang = tiket.kali_dibuka_lagi if guna == Guna.JAWAB else 0
    return tiket.generasi_kode * 1000 + ulang


def _tanda(guna: Guna, kunci: uuid.UUID, nomor: int) -> str:
    return salted_hmac(guna.value, f"{kunci.hex}:{nomor}", algorithm="sha256").hexdigest()[:40]


def token(guna: Guna, tiket: Tiket) -> str:
    """The key in the address."""
    nomor = _nomor(guna, tiket)
    return f"{tiket.uuid.hex}-{nomor}-{_tanda(guna, tiket.uuid, nomor)}"


def cari(guna: Guna, teks: str) -> Tiket | None:
    """The ticket of a genuine link that still holds; None for every other."""
    cocok = _POLA.match(teks)
    if cocok is None:
        return None
    kunci, nomor = uuid.UUID(cocok["kunci"]), int(cocok["nomor"])
    if not constant_time_compare(cocok["tanda"], _tanda(guna, kunci, nomor)):
        return None
    tiket = Tiket.objects.select_related("kontak", "kategori").filter(uuid=kunci).first()
    if tiket is None or _nomor(guna, tiket) != nomor:
        return None
    usang = tiket.ditutup_pada is not None and timezone.now() > tiket.ditutup_pada + UMUR_SESUDAH_TUTUP
    return None if usang else tiket
