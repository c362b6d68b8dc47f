"""Closed lists of the integrity of the archive."""

from __future__ import annotations

from django.db import models


class StatusEkspor(models.TextChoices):
    """Where an export of documents stands."""

    ANTRE = "antre", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang disusun"
    SIAP = "siap", "Siap diunduh"
    GAGAL = "gagal", "Gagal"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    DIBUANG = "dibuang", "Masa simpan habis"


PERPINDAHAN_EKSPOR: tuple[tuple[str, str], ...] = (
    (StatusEkspor.ANTRE, StatusEkspor.BERJALAN),
    (StatusEkspor.ANTRE, StatusEkspor.GAGAL),
    (StatusEkspor.ANTRE, StatusEkspor.DIBATALKAN),
    (StatusEkspor.BERJALAN, StatusEkspor.SIAP),
    (StatusEkspor.BERJALAN, StatusEkspor.GAGAL),
    (StatusEkspor.BERJALAN, StatusEkspor.DIBATALKAN),
    (StatusEkspor.SIAP, StatusEkspor.DIBUANG),
)
BELUM_USAI = (StatusEkspor.ANTRE, StatusEkspor.BERJALAN)

NADA_EKSPOR: dict[str, tuple[str, str]] = {
    StatusEkspor.ANTRE: ("jalan", "hourglass"),
    StatusEkspor.BERJALAN: ("jalan", "package"),
    StatusEkspor.SIAP: ("selesai", "circle-check"),
    StatusEkspor.GAGAL: ("kritis", "circle-x"),
    StatusEkspor.DIBATALKAN: ("netral", "ban"),
    StatusEkspor.DIBUANG: ("netral", "clock-off"),
}


class Kerusakan(models.TextChoices):
    """What the re-check found under a hash."""

    RUSAK = "rusak", "Isi berubah"
    HILANG = "hilang", "Isi tidak ada"
