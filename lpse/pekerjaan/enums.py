"""Words of the runs."""

from __future__ import annotations

from django.db import models


class HasilJalan(models.TextChoices):
    """How a run ended; *gagal* was foreseen, *galat* is a bug."""

    BERJALAN = "berjalan", "Berjalan"
    BERHASIL = "berhasil", "Berhasil"
    GAGAL = "gagal", "Gagal"
    GALAT = "galat", "Galat"
