"""Columns of the register as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from registrasi.pengguna.models import PenggunaSPSE

if TYPE_CHECKING:
    from typing import Any

    from django.db.models import Field


def bidang(kolom: str) -> Field[Any, Any]:
    """The field of a column."""
    return cast("Field[Any, Any]", PenggunaSPSE._meta.get_field(kolom))  # noqa: SLF001 - Django's public _meta


def label(kolom: str) -> str:
    """Its words, the first letter a capital: «Penanggung jawab»."""
    teks = str(bidang(kolom).verbose_name)
    return teks[:1].upper() + teks[1:]


def terpanjang(kolom: str) -> int:
    """How many characters it takes."""
    return bidang(kolom).max_length or 0
