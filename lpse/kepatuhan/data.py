"""The matrix of duties as it stands in ``fixtures/kepatuhan/``: one file of duties, one file per regulation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from lpse.kepatuhan.enums import Jenis, Kelompok, Lingkup, Unit
from lpse.kepatuhan.pasal import urutan


@dataclass(frozen=True)
class DataKetentuan:
    """One duty of the matrix."""

    nomor: str
    kelompok: str
    jenis: tuple[str, ...]
    unit: str
    unit_lain: tuple[str, ...]
    standar: tuple[int, ...]
    isi: str
    fitur: str


@dataclass(frozen=True)
class DataPeraturan:
    """One regulation: its own facts, and which of its clauses says which duty."""

    isi: dict[str, Any]
    pasal: dict[str, tuple[str, ...]]
    bunyi: dict[str, str]

    @property
    def kode(self) -> str:
        return str(self.isi["kode"])


def _map() -> Path:
    return Path(settings.BASE_DIR) / "fixtures" / "kepatuhan"


def _ketentuan(baris: dict[str, Any]) -> DataKetentuan:
    return DataKetentuan(
        nomor=baris["nomor"],
        kelompok=Kelompok(baris["kelompok"]).value,
        jenis=tuple(Jenis(j).value for j in baris["jenis"]),
        unit=Unit(baris["unit"]).value,
        unit_lain=tuple(Unit(u).value for u in baris["unit_lain"]),
        standar=tuple(baris["standar"]),
        isi=baris["isi"],
        fitur=baris["fitur"],
    )


@lru_cache(maxsize=1)
def ketentuan() -> dict[str, DataKetentuan]:
    """Every duty of the matrix by its number."""
    with (_map() / "ketentuan.json").open(encoding="utf-8") as berkas:
        return {b["nomor"]: _ketentuan(b) for b in json.load(berkas)}


def baca_peraturan(berkas: Path) -> DataPeraturan:
    """One regulation from its file.  Raises: KeyError, ValueError for a file that is none, PasalKeliru."""
    isi = json.loads(berkas.read_text(encoding="utf-8"))
    pasal = {nomor: tuple(daftar) for nomor, daftar in isi.pop("pasal").items()}
    bunyi = isi.pop("bunyi", {})
    Lingkup(isi["lingkup"])
    for daftar in pasal.values():
        for satu in daftar:
            urutan(satu)
    return DataPeraturan(isi, pasal, bunyi)


@lru_cache(maxsize=1)
def peraturan() -> tuple[DataPeraturan, ...]:
    """The regulations the portal brings with it, in their order."""
    semua = [baca_peraturan(b) for b in sorted((_map() / "peraturan").glob("*.json"))]
    return tuple(sorted(semua, key=lambda p: p.isi["urutan"]))


def pasal_singkat(nomor: str) -> tuple[str, ...]:
    """«P2 26(1)», «LU 26(1)», …: the first clause that each regulation gives a duty."""
    return tuple(f"{p.kode} {p.pasal[nomor][0]}" for p in peraturan() if nomor in p.pasal)
