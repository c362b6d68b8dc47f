"""Links of a ticket for people without an account: an HMAC over what they open; nothing secret is stored.

``BUKA`` leads to the conversation, ``JAWAB`` to the question whether it is solved. A new access code voids both; a
reopened ticket voids the answers that were asked for before.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from django.utils import timezone

from layanan.tiket.models import Tiket
from lpse.publik import tautan

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


def token(guna: Guna, tiket: Tiket) -> str:
    """The key in the address."""
    return tautan.buat(guna.value, tiket.uuid, _nomor(guna, tiket))


def cari(guna: Guna, teks: str) -> Tiket | None:
    """The ticket of a genuine link that still holds; None for every other."""
    isi = tautan.baca(guna.value, teks)
    if isi is None:
        return None
    tiket = Tiket.objects.select_related("kontak", "kategori").filter(uuid=isi.kunci).first()
    if tiket is None or _nomor(guna, tiket) != isi.nomor:
        return None
    usang = tiket.ditutup_pada is not None and timezone.now() > tiket.ditutup_pada + UMUR_SESUDAH_TUTUP
    return None if usang else tiket
