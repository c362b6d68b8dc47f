"""Closed lists of the equipment register."""

from __future__ import annotations

from django.db import models


class PeranServer(models.TextChoices):
    SPSE = "spse", "Aplikasi SPSE"
    BASIS_DATA = "database", "Basis data"
    PORTAL = "portal", "Portal kerja"
    CADANGAN = "backup", "Cadangan"
    LAIN = "lain", "Lainnya"
