"""Closed lists of the daily monitoring."""

from __future__ import annotations

from django.db import models


class Metrik(models.TextChoices):
    """What is measured. Stored as these short words: a person may read the table with psql."""

    DISK = "disk", "Cakram"
    INODE = "inode", "Inode"
    RAM = "ram", "Memori (RAM)"
    SWAP = "swap", "Swap"
    CPU = "cpu", "Beban prosesor"
    UPTIME = "uptime", "Waktu nyala"


class Keadaan(models.TextChoices):
    """State of a server on one day, worst last."""

    NORMAL = "normal", "Baik"
    WASPADA = "waspada", "Perhatian"
    TIDAK_TERJANGKAU = "tidak_terjangkau", "Tidak terjangkau"
    KRITIS = "kritis", "Kritis"


#: Tone and icon of a state on screen: colour + icon + word (UI.md).
NADA_KEADAAN: dict[str, tuple[str, str]] = {
    Keadaan.NORMAL: ("selesai", "circle-check"),
    Keadaan.WASPADA: ("perhatian", "alert-triangle"),
    Keadaan.TIDAK_TERJANGKAU: ("kritis", "plug-connected-x"),
    Keadaan.KRITIS: ("kritis", "alert-octagon"),
}


class JenisTindakan(models.TextChoices):
    """Perka LKPP 2/2010 Pasal 26(1): replace or add when critical."""

    PENGGANTIAN = "penggantian", "Penggantian"
    PENAMBAHAN = "penambahan", "Penambahan"


class StatusTindakLanjut(models.TextChoices):
    TERBUKA = "terbuka", "Terbuka"
    DIKERJAKAN = "dikerjakan", "Dikerjakan"
    SELESAI = "selesai", "Selesai"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


TERBUKA = (StatusTindakLanjut.TERBUKA, StatusTindakLanjut.DIKERJAKAN)

#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusTindakLanjut.TERBUKA, StatusTindakLanjut.DIKERJAKAN),
    (StatusTindakLanjut.DIKERJAKAN, StatusTindakLanjut.SELESAI),
    (StatusTindakLanjut.TERBUKA, StatusTindakLanjut.DIBATALKAN),
    (StatusTindakLanjut.DIKERJAKAN, StatusTindakLanjut.DIBATALKAN),
)


class JenisPeringatan(models.TextChoices):
    """A state that lasts and is told once when it begins; critical figures have their follow-up instead."""

    SENYAP = "senyap", "Tidak terjangkau"
    PRAKIRAAN = "prakiraan", "Segera penuh"
