"""The map drawn three ways: clause by clause of a regulation, by unit, by the 17 standards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lpse.kepatuhan.enums import STANDAR, URUTAN, Unit
from lpse.kepatuhan.pasal import nomor, rangkai, urutan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.kepatuhan.models import Peraturan
    from lpse.kepatuhan.selectors import KeadaanKewajiban, Peta


@dataclass(frozen=True)
class Ubin:
    """One tile: a clause (or a duty) and its worst state."""

    teks: str
    keadaan: KeadaanKewajiban
    url: str
    banyak: int = 1


@dataclass(frozen=True)
class BarisPeta:
    """One line of the map."""

    judul: str
    rincian: str
    ubin: list[Ubin]


def _terburuk(semua: Iterable[KeadaanKewajiban]) -> KeadaanKewajiban:
    return min(semua, key=lambda k: (URUTAN[k.kode], k.ketentuan.nomor))


def menurut_peraturan(peta: Peta, peraturan: Peraturan) -> list[BarisPeta]:
    """One tile per clause, in the groups that the regulation's own file names; what it forgot stands at the end."""
    pasal: dict[str, list[KeadaanKewajiban]] = {}
    for k in peta.berlaku:
        for p in k.pasal_menurut.get(peraturan.kode, []):
            pasal.setdefault(p.pasal, []).append(k)
    kelompok = [(str(g["judul"]), [str(n) for n in g["pasal"]]) for g in peraturan.kelompok_pasal]
    disebut = {n for _, isi in kelompok for n in isi}
    sisa = sorted({nomor(p) for p in pasal} - disebut, key=urutan)
    baris = []
    for judul, isi in [*kelompok, *((f"Pasal {n}", [n]) for n in sisa)]:
        ubin = [
            Ubin(p, _terburuk(pasal[p]), _alamat(peraturan, p, pasal[p]), len(pasal[p]))
            for p in sorted((p for p in pasal if nomor(p) in isi), key=urutan)
        ]
        if ubin:
            ada = [n for n in isi if any(nomor(u.teks) == n for u in ubin)]
            baris.append(BarisPeta(rangkai(ada), judul if disebut.issuperset(isi) else "", ubin))
    return baris


def _alamat(peraturan: Peraturan, pasal: str, isi: list[KeadaanKewajiban]) -> str:
    """One duty: its own page; several on one clause: the list, narrowed to them."""
    if len(isi) == 1:
        return isi[0].ketentuan.get_absolute_url()
    return f"?{urlencode({'peraturan': peraturan.kode, 'pasal': pasal})}#rinci"


def _satu(k: KeadaanKewajiban) -> Ubin:
    return Ubin(k.pasal_pendek, k, k.ketentuan.get_absolute_url())


def menurut_unit(peta: Peta) -> list[BarisPeta]:
    """The duties of each unit, worst first."""
    baris = []
    for unit in Unit:
        milik = [k for k in peta.berlaku if k.ketentuan.unit == unit]
        if milik:
            baris.append(BarisPeta(str(unit.label), f"{len(milik)} kewajiban", [_satu(k) for k in milik]))
    return baris


def menurut_standar(peta: Peta) -> list[BarisPeta]:
    """The duties that serve each of the 17 standards; a standard nobody serves stays, empty."""
    return [
        BarisPeta(f"Standar {n}", nama, [_satu(k) for k in peta.berlaku if n in k.ketentuan.standar])
        for n, nama in STANDAR.items()
    ]
