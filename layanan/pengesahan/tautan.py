"""The link in the QR code and the code that is read out: HMACs over the invitation and its generation, kept nowhere."""

from __future__ import annotations

import base64
import binascii
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from lpse.pemberitahuan.antrekan import alamat_portal

if TYPE_CHECKING:
    from layanan.pengesahan.models import UndanganTeken

_GARAM: Final = "layanan.pengesahan"
_UUID, _NOMOR, _TANDA = 16, 3, 14
_PANJANG = _UUID + _NOMOR + _TANDA
_ANGKA: Final = 6


@dataclass(frozen=True)
class Tautan:
    """What a genuine link says."""

    kunci: uuid.UUID
    generasi: int


def _tanda(kunci: uuid.UUID, generasi: int) -> bytes:
    return salted_hmac(f"{_GARAM}.tautan", f"{kunci.hex}:{generasi}", algorithm="sha256").digest()[:_TANDA]


def token(undangan: UndanganTeken) -> str:
    """Forty-four letters: short enough for a QR code that a telephone reads from a sheet of paper."""
    isi = undangan.uuid.bytes + undangan.generasi.to_bytes(_NOMOR) + _tanda(undangan.uuid, undangan.generasi)
    return base64.urlsafe_b64encode(isi).decode("ascii").rstrip("=")


def baca(teks: str) -> Tautan | None:
    """What a link says; None when nobody here made it."""
    try:
        isi = base64.urlsafe_b64decode(teks + "=" * (-len(teks) % 4))
    except (binascii.Error, ValueError):
        return None
    if len(isi) != _PANJANG:
        return None
    tautan = Tautan(uuid.UUID(bytes=isi[:_UUID]), int.from_bytes(isi[_UUID : _UUID + _NOMOR]))
    cocok = constant_time_compare(isi[_UUID + _NOMOR :], _tanda(tautan.kunci, tautan.generasi))
    return tautan if cocok else None


def alamat(undangan: UndanganTeken) -> str:
    """The whole address, for the QR code."""
    return alamat_portal(reverse("layanan_publik:teken_masuk", args=[token(undangan)]))


def kode_lisan(undangan: UndanganTeken) -> str:
    """Six figures that the clerk reads out: «408 117». Renewed with the link."""
    sidik = salted_hmac(f"{_GARAM}.lisan", f"{undangan.uuid.hex}:{undangan.generasi}", algorithm="sha256").digest()
    angka = f"{int.from_bytes(sidik[:8]) % 10**_ANGKA:0{_ANGKA}}"
    return f"{angka[:3]} {angka[3:]}"
