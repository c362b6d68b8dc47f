"""Closed lists of the devices."""

from __future__ import annotations

from typing import Final

from django.db import models


class JenisPerangkat(models.TextChoices):
    KIOS = "kios", "Kios"
    PAPAN = "papan", "Papan layar"


class KeadaanPerangkat(models.TextChoices):
    """Read off the dates; nothing of it is stored."""

    MENUNGGU = "menunggu", "Menunggu kode diketik"
    KEDALUWARSA = "kedaluwarsa", "Kode kedaluwarsa"
    TERPASANG = "terpasang", "Terpasang"
    DIAM = "diam", "Tidak terlihat"
    DICABUT = "dicabut", "Dicabut"


NADA: Final[dict[str, tuple[str, str]]] = {
    KeadaanPerangkat.MENUNGGU: ("jalan", "hourglass"),
    KeadaanPerangkat.KEDALUWARSA: ("netral", "clock"),
    KeadaanPerangkat.TERPASANG: ("selesai", "circle-check"),
    KeadaanPerangkat.DIAM: ("perhatian", "alert-triangle"),
    KeadaanPerangkat.DICABUT: ("netral", "ban"),
}
