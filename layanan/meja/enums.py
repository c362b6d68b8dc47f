"""Closed lists of the desk."""

from __future__ import annotations

from django.db import models


class SesudahMakro(models.TextChoices):
    """The state a macro leaves the ticket in."""

    TETAP = "", "Tetap"
    MENUNGGU = "menunggu_pengguna", "Menunggu pengguna"
    SELESAI = "selesai", "Selesai, tunggu konfirmasi pelapor"
