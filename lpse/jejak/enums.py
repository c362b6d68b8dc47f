"""Words of the chain."""

from __future__ import annotations

from django.db import models


class JenisRusak(models.TextChoices):
    """What is wrong at the first broken place."""

    CELAH = "celah", "Mata rantai hilang"
    HILANG = "hilang", "Baris jejak hilang"
    BERUBAH = "berubah", "Isi baris atau mata rantainya berubah"
    TANPA_SEGEL = "tanpa_segel", "Baris jejak tanpa mata rantai"
    JANGKAR = "jangkar", "Tidak sama dengan jangkar yang disimpan"


class JenisJangkar(models.TextChoices):
    """Where the head was told outside the database."""

    SUREL = "surel", "Surel"
    LAPORAN = "laporan", "Laporan tercetak"
    RFC3161 = "rfc3161", "Stempel waktu RFC 3161"
