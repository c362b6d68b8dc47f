"""The uses of files: a duty's ``berkas.py`` declares what it takes, how big, and who may open it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

MB = 1024 * 1024


@dataclass(frozen=True)
class Kegunaan:
    """One use of files.

    ``tipe`` names kinds of :data:`lpse.berkas.tipe.TIPE` (``"pdf"``, ``"jpeg"``, ``"docx"`` …); what is not listed is
    refused. ``terlihat`` answers with the primary keys of the files of this use that a person may open, any query set
    of one column; without it only ``milik_pengunggah`` counts: whoever uploaded a file sees it. ``rahasia`` marks
    every file of this use: each reading of it is written in the jejak, and no general permission opens it.
    ``kuota`` counts the files against the uploader's allowance.

    ``mentah`` takes CSV as other programs write it (any encoding, UTF-16 too, formulas and markup in cells): for tables
    that only a program of ours reads.

    ``publik`` opens the use to people without an account: their files belong to an object of the duty (an application),
    which has ``kuota_pemilik`` bytes and ``maks_berkas_pemilik`` files of its own.
    """

    kode: str
    label: str
    tipe: tuple[str, ...] = ("pdf",)
    maks_byte: int = 10 * MB
    maks_halaman: int = 2000
    maks_piksel: int = 100_000_000
    terlihat: Callable[[Pengguna], QuerySet[Any]] | None = None
    milik_pengunggah: bool = True
    rahasia: bool = False
    kuota: bool = True
    #: Whoever uploads through the widget needs this; empty = anyone who may log in.
    izin_unggah: str = ""
    mentah: bool = False
    publik: bool = False
    kuota_pemilik: int = 60 * MB
    maks_berkas_pemilik: int = 60


KEGUNAAN: dict[str, Kegunaan] = {}


def daftarkan(*kegunaan: Kegunaan) -> None:
    """Called by a duty's ``berkas.py`` when the app starts up.  Raises: ValueError for a code taken twice."""
    for k in kegunaan:
        if k.kode in KEGUNAAN:
            raise ValueError(f"Kegunaan berkas {k.kode} sudah terdaftar.")
        KEGUNAAN[k.kode] = k


def kegunaan(kode: str) -> Kegunaan:
    """The use of this code.  Raises: LookupError when nobody registered it."""
    try:
        return KEGUNAAN[kode]
    except KeyError:
        raise LookupError(f"Kegunaan berkas {kode!r} tidak terdaftar.") from None
