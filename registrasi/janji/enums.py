"""Closed lists of the video calls."""

from __future__ import annotations

from django.db import models


class StatusJanji(models.TextChoices):
    DIPESAN = "dipesan", "Dipesan"
    HADIR = "hadir", "Hadir"
    TIDAK_HADIR = "tidak_hadir", "Tidak hadir"
    BATAL = "batal", "Dibatalkan"


#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusJanji.DIPESAN, StatusJanji.HADIR),
    (StatusJanji.DIPESAN, StatusJanji.TIDAK_HADIR),
    (StatusJanji.DIPESAN, StatusJanji.BATAL),
)
#: Takes a place of its slot.
MENEMPATI = (StatusJanji.DIPESAN, StatusJanji.HADIR, StatusJanji.TIDAK_HADIR)

NADA: dict[str, tuple[str, str]] = {
    StatusJanji.DIPESAN: ("jalan", "video"),
    StatusJanji.HADIR: ("selesai", "circle-check"),
    StatusJanji.TIDAK_HADIR: ("perhatian", "user-x"),
    StatusJanji.BATAL: ("netral", "ban"),
}
