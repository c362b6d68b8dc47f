"""The kinds of official papers: a duty's ``naskah.py`` declares its own, the kernel does the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.naskah.enums import SifatNaskah, UlangNomor

if TYPE_CHECKING:
    from django.db.models import Q

    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class JenisNaskah:
    """One kind of paper.

    ``kode`` is ``<unit>.<kind>`` (``infrastruktur.lembar_pemantauan``); the part before the dot names the unit.
    ``format_nomor``, ``klasifikasi`` and ``ulang`` are the first values of its :class:`~lpse.naskah.models.FormatNomor`
    row; from then on the Kepala's own hold. ``izin`` is the permission of whoever sees every paper of this kind,
    ``izin_terbit`` of whoever finalises a draft, ``izin_batal`` of whoever cancels a final one. ``terlihat`` narrows or
    widens ``izin`` row by row; with ``tertutup`` it alone decides, even for whoever reads all papers of the office.
    """

    kode: str
    nama: str
    templat: str
    izin: str
    izin_terbit: str
    format_nomor: str = "{klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}"
    klasifikasi: str = "000.3.5"
    ulang: UlangNomor = UlangNomor.TAHUNAN
    sifat: SifatNaskah = SifatNaskah.BIASA
    izin_batal: str = "lpse.batalkan_naskah"
    terlihat: Callable[[Pengguna], Q] | None = None
    tertutup: bool = False

    @property
    def unit(self) -> str:
        """The app that made it."""
        return self.kode.split(".", maxsplit=1)[0]


JENIS: dict[str, JenisNaskah] = {}


def daftarkan(*jenis: JenisNaskah) -> None:
    """Called by a duty's ``naskah.py`` when the app starts up.  Raises: ValueError for a code taken twice."""
    for j in jenis:
        if j.kode in JENIS:
            raise ValueError(f"Jenis naskah {j.kode} sudah terdaftar.")
        JENIS[j.kode] = j


def jenis_naskah(kode: str) -> JenisNaskah:
    """The kind of this code.  Raises: LookupError when nobody registered it."""
    try:
        return JENIS[kode]
    except KeyError:
        raise LookupError(f"Jenis naskah {kode!r} tidak terdaftar.") from None
