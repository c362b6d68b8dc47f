"""What the registered duties say now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from django.db import transaction

from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

log = structlog.get_logger(__name__)
GALAT = "galat"
BUKTI_GALAT = Bukti(
    Status.BELUM, "Pemeriksaan gagal", "Pemeriksaan ini berhenti karena galat; rinciannya di catatan portal."
)
#: Worst first: what needs a person stands on top.
URUTAN = {Status.BELUM.value: 0, GALAT: 1, Status.PERHATIAN.value: 2, Status.TERPENUHI.value: 3}
NADA = {
    Status.BELUM.value: ("kritis", "circle-x"),
    GALAT: ("kritis", "alert-octagon"),
    Status.PERHATIAN.value: ("perhatian", "alert-triangle"),
    Status.TERPENUHI.value: ("selesai", "circle-check"),
}


@dataclass(frozen=True)
class KeadaanKewajiban:
    """A duty with what its check found; ``galat`` says that the check itself broke, and ``bukti`` then says so too."""

    kewajiban: Kewajiban
    bukti: Bukti
    galat: bool = False

    @property
    def kode(self) -> str:
        return GALAT if self.galat else self.bukti.status.value

    @property
    def kata(self) -> str:
        return "Pemeriksaan gagal" if self.galat else str(self.bukti.status.label)

    @property
    def pasal(self) -> str:
        """The clause of the first regulation named, for example «P2 26(1)»."""
        return self.kewajiban.pasal[0] if self.kewajiban.pasal else self.kewajiban.id

    @property
    def nada(self) -> str:
        return NADA[self.kode][0]

    @property
    def ikon(self) -> str:
        return NADA[self.kode][1]

    @property
    def pasal_utuh(self) -> list[str]:
        """Every clause, unbroken at the end of a line."""
        return [p.replace(" ", "\N{NO-BREAK SPACE}") for p in self.kewajiban.pasal]

    @property
    def kelas_ubin(self) -> str:
        return {"kritis": "belum", "perhatian": "perhatian"}.get(self.nada, "")

    @property
    def tenang(self) -> bool:
        return self.kode == Status.TERPENUHI


@dataclass(frozen=True)
class Ringkasan:
    """How many duties are in which state."""

    jumlah: int
    terpenuhi: int
    perhatian: int
    belum: int
    galat: int

    @property
    def perlu_orang(self) -> int:
        return self.jumlah - self.terpenuhi


def _periksa(kewajiban: Kewajiban) -> KeadaanKewajiban:
    """Run one check in a savepoint, so that a broken query does not take the others with it."""
    try:
        with transaction.atomic():
            return KeadaanKewajiban(kewajiban, kewajiban.periksa())
    except Exception:
        log.exception("pemeriksaan_kewajiban_gagal", kewajiban=kewajiban.id)
        return KeadaanKewajiban(kewajiban, BUKTI_GALAT, galat=True)


def keadaan_kewajiban() -> list[KeadaanKewajiban]:
    """Every registered duty with its live state, worst first, then by number."""
    semua = [_periksa(k) for k in KEWAJIBAN.values()]
    return sorted(semua, key=lambda k: (URUTAN[k.kode], k.kewajiban.id))


def ringkas(semua: Iterable[KeadaanKewajiban]) -> Ringkasan:
    kode = [k.kode for k in semua]
    return Ringkasan(
        jumlah=len(kode),
        terpenuhi=kode.count(Status.TERPENUHI),
        perhatian=kode.count(Status.PERHATIAN),
        belum=kode.count(Status.BELUM),
        galat=kode.count(GALAT),
    )


_NOMOR_PASAL = re.compile(r"(\d+)")


@dataclass(frozen=True)
class BarisPeta:
    """One line of the map: an article and the state of each of its duties."""

    pasal: str
    isi: list[KeadaanKewajiban]


def menurut_pasal(semua: Iterable[KeadaanKewajiban]) -> list[BarisPeta]:
    """The duties by article of the first regulation each names, in the order of the articles."""
    kelompok: dict[int, list[KeadaanKewajiban]] = {}
    for k in semua:
        nomor = _NOMOR_PASAL.search(k.pasal.partition(" ")[2] or k.pasal)
        kelompok.setdefault(int(nomor[1]) if nomor else 0, []).append(k)
    return [
        BarisPeta(f"Pasal {nomor}" if nomor else "Lainnya", sorted(isi, key=lambda k: k.pasal))
        for nomor, isi in sorted(kelompok.items())
    ]
