"""What the reader of the map asked for, from the address; anything unknown is as if it was not asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.kepatuhan.enums import STANDAR, Jenis, Keadaan, Unit

if TYPE_CHECKING:
    from django.http import QueryDict

    from lpse.kepatuhan.models import Peraturan
    from lpse.kepatuhan.selectors import KeadaanKewajiban, Peta

PERATURAN, UNIT, STANDAR_17 = "peraturan", "unit", "standar"
TAMPILAN = {PERATURAN: "Menurut peraturan", UNIT: "Menurut unit", STANDAR_17: "Menurut standar"}
PERLU = "perlu"
PILIHAN_KEADAAN: list[tuple[str, str]] = [(PERLU, "Perlu tindakan"), *((k.value, str(k.label)) for k in Keadaan)]
SEKALI_TAMPIL = 25


@dataclass(frozen=True)
class Saringan:
    """The map's own choices."""

    tampilan: str
    peraturan: Peraturan
    keadaan: str = ""
    jenis: str = ""
    unit: str = ""
    standar: int = 0
    pasal: str = ""
    semua: bool = False

    @property
    def menyaring(self) -> bool:
        return bool(self.keadaan or self.jenis or self.unit or self.standar or self.pasal)

    def cocok(self, k: KeadaanKewajiban) -> bool:
        if self.keadaan == PERLU and not k.perlu_orang:
            return False
        if self.keadaan not in {"", PERLU, k.kode}:
            return False
        if self.jenis and self.jenis not in k.ketentuan.jenis:
            return False
        if self.unit and self.unit not in {k.ketentuan.unit, *k.ketentuan.unit_lain}:
            return False
        if self.standar and self.standar not in k.ketentuan.standar:
            return False
        return not self.pasal or any(p.pasal == self.pasal for p in k.pasal_menurut.get(self.peraturan.kode, []))

    def saring(self, peta: Peta) -> list[KeadaanKewajiban]:
        """The duties asked for, worst first; those that do not apply only when asked for by name."""
        asal = peta.semua if self.keadaan == Keadaan.TIDAK_BERLAKU else peta.berlaku
        return [k for k in asal if self.cocok(k)]


def baca(data: QueryDict, peta: Peta) -> Saringan:
    """The choices in the address, each one only when it is a choice."""
    terikat = {p.kode: p for p in peta.mengikat}
    standar = data.get("standar", "")
    return Saringan(
        tampilan=_salah_satu(data.get("tampilan", ""), TAMPILAN) or PERATURAN,
        peraturan=terikat.get(data.get("peraturan", ""), peta.mengikat[0]),
        keadaan=_salah_satu(data.get("keadaan", ""), dict(PILIHAN_KEADAAN)),
        jenis=_salah_satu(data.get("jenis", ""), dict(Jenis.choices)),
        unit=_salah_satu(data.get("unit", ""), dict(Unit.choices)),
        standar=int(standar) if standar.isdecimal() and int(standar) in STANDAR else 0,
        pasal=data.get("pasal", "")[:20],
        semua=data.get("semua") == "1",
    )


def _salah_satu(nilai: str, boleh: dict[str, str]) -> str:
    return nilai if nilai in boleh else ""
