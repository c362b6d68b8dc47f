"""Closed lists of the certificate register."""

from __future__ import annotations

from django.db import models


class JenisSertifikat(models.TextChoices):
    AKAR = "akar", "Otoritas kantor"
    PEGAWAI = "pegawai", "Pegawai"
    SEGEL = "segel", "Segel kantor"


class KeadaanSertifikat(models.TextChoices):
    AKTIF = "aktif", "Aktif"
    DICABUT = "dicabut", "Dicabut"
