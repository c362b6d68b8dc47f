"""«@Asep Hidayat» in an internal note: who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layanan.meja.selectors import petugas_semua

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def sebutan(isi: str) -> list[Pengguna]:
    """Staff whose whole name stands after an @; a first name counts when only one of them bears it."""
    potongan = [p.casefold() for p in isi.split("@")[1:]]
    if not potongan:
        return []
    rekan = list(petugas_semua())
    depan = [p.nama.split()[0].casefold() for p in rekan]
    hasil: dict[int, Pengguna] = {}
    for teks in potongan:
        cocok = [p for p in rekan if _mulai(teks, p.nama.casefold())]
        if not cocok:
            cocok = [p for p, nama in zip(rekan, depan, strict=True) if _mulai(teks, nama) and depan.count(nama) == 1]
        hasil |= {p.pk: p for p in cocok}
    return list(hasil.values())


def _mulai(teks: str, nama: str) -> bool:
    """Whether the name stands there as a whole, not as the beginning of another word."""
    return teks.startswith(nama) and not teks[len(nama) : len(nama) + 1].isalnum()
