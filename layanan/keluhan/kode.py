"""Access codes of complaints and suggestions; only this office can compute them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.publik import kode

if TYPE_CHECKING:
    from layanan.keluhan.models import Keluhan, Masukan


def kode_keluhan(keluhan: Keluhan) -> str:
    return kode.kode_akses("layanan.keluhan.kode", keluhan.uuid, keluhan.generasi_kode)


def kode_masukan(masukan: Masukan) -> str:
    return kode.kode_akses("layanan.masukan.kode", masukan.uuid, masukan.generasi_kode)


def keluhan_cocok(keluhan: Keluhan, diketik: str) -> bool:
    """Whether this is the complaint's code, however it was typed; in constant time."""
    return kode.kode_cocok(kode_keluhan(keluhan), diketik)


def masukan_cocok(masukan: Masukan, diketik: str) -> bool:
    """Whether this is the suggestion's code, however it was typed; in constant time."""
    return kode.kode_cocok(kode_masukan(masukan), diketik)
