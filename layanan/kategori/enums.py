"""Closed lists of the subjects."""

from __future__ import annotations

from django.db import models


class Sifat(models.TextChoices):
    """Standard 5 of LKPP: T teknis, NT non-teknis."""

    TEKNIS = "teknis", "Teknis"
    NON_TEKNIS = "non_teknis", "Non-teknis"
