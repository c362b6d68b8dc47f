"""Minutes: kesaksian, gangguan, uji forensik, serah terima, umum (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations

from layanan.berita_acara.model_ba import BeritaAcara, BeritaAcaraQuerySet
from layanan.berita_acara.model_rincian import (
    AnggotaPokja,
    BerkasTakTerbuka,
    BuktiBA,
    Perangkat,
    Percobaan,
    PihakBA,
)

__all__ = [
    "AnggotaPokja", "BeritaAcara", "BeritaAcaraQuerySet", "BerkasTakTerbuka", "BuktiBA", "Perangkat", "Percobaan",
    "PihakBA",
]  # fmt: skip
