"""Who signs the papers: the office chooses one signer by ``LPSE_PENANDA``; all of them look alike from here."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from lpse.naskah.penanda.dasar import Penanda

#: Short names of the signers that come with the portal; any other value is the dotted path of a class.
BAWAAN = {
    "pkcs12": "lpse.naskah.penanda.pkcs12.PenandaPkcs12",
    "segel": "lpse.naskah.penanda.segel.PenandaSegel",
}


def penanda_aktif() -> Penanda:
    """The office's signer.  Raises: ImproperlyConfigured."""
    return _penanda(settings.LPSE_PENANDA)


def segel_kantor() -> Penanda:
    """What closes a drawn signature (``LPSE_PENANDA_SEGEL``).  Raises: ImproperlyConfigured."""
    return _penanda(settings.LPSE_PENANDA_SEGEL)


@lru_cache(maxsize=8)
def _penanda(nama: str) -> Penanda:
    try:
        kelas = import_string(BAWAAN.get(nama, nama))
    except ImportError as galat:
        raise ImproperlyConfigured(
            f"LPSE_PENANDA atau LPSE_PENANDA_SEGEL {nama!r} bukan penanda yang dikenal: {galat}"
        ) from galat
    penanda: Penanda = kelas()
    return penanda
