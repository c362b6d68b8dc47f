"""The access code of an application, and phone numbers as people here write them: pure, nothing is stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from lpse.identitas import kontak
from lpse.naskah.kode import ABJAD

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

_GARAM = "registrasi.permohonan.kode"
_PANJANG_KODE = 10
_BUKAN_KODE = re.compile(r"[^0-9A-Z]")


def kode_akses(permohonan: Permohonan) -> str:
    """«7K4Q9-2MXTB», fifty bits that only this office can compute; nothing is stored but the generation."""
    sidik = salted_hmac(
        _GARAM, f"{permohonan.uuid}:{permohonan.generasi_kode}", secret=settings.SECRET_KEY, algorithm="sha256"
    ).digest()
    nilai = int.from_bytes(sidik[:8])
    huruf = "".join(ABJAD[(nilai >> (5 * i)) & 31] for i in range(_PANJANG_KODE))
    return f"{huruf[:5]}-{huruf[5:]}"


def kode_cocok(permohonan: Permohonan, kode: str) -> bool:
    """Whether this is the application's access code, however it was typed; in constant time."""
    return constant_time_compare(
        _BUKAN_KODE.sub("", kode_akses(permohonan)), _BUKAN_KODE.sub("", kode.upper())[: _PANJANG_KODE + 1]
    )


def telepon_lokal(teks: str) -> str:
    """«+62 812-0000-4187» → «081200004187»; what is no number stays as it was written."""
    angka = kontak.telepon(teks)
    return f"0{angka[2:]}" if angka.startswith("62") else teks.strip()
