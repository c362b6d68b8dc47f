"""The upkeep of the run log itself."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.pekerjaan.services import rawat


def _rawat() -> str:
    tertutup, dibuang = rawat()
    return f"{tertutup} jalan yang macet ditutup, {dibuang} catatan lama dibuang."


daftarkan(
    Pekerjaan("lpse.pekerjaan.rawat", "Rapikan catatan pekerjaan", "tiap 10 menit", _rawat),
)
