"""The share of the unit Layanan dan Dukungan in the table of who may do what: one row per duty package."""

from __future__ import annotations

from collections.abc import Mapping

from lpse.akun.enums import KodePeran

_K = KodePeran
#: The staff of the four units, who all answer for tickets that were handed to them.
SEMUA_UNIT = (_K.SEKRETARIAT, _K.ASE, _K.REGVER, _K.LAYANAN)
#: Whoever procures and asks for service with an account of their own.
PELAKU = (_K.PPK, _K.POKJA, _K.PP, _K.PA, _K.AUDITOR)

_PAKET: dict[str, Mapping[KodePeran, frozenset[str]]] = {
    "meja": {
        _K.KEPALA: frozenset({"layanan.view_balasanbaku", "layanan.view_makro", "layanan.kelola_balasanbaku"}),
        _K.LAYANAN: frozenset({"layanan.kelola_balasanbaku"}),
    },
}


def izin_layanan(peran: KodePeran) -> frozenset[str]:
    """What a role may do in the packages of ``layanan``."""
    return frozenset[str]().union(*(tabel.get(peran, frozenset()) for tabel in _PAKET.values()))
