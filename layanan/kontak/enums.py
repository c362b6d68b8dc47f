"""Closed lists of the people who ask for service."""

from __future__ import annotations

from django.db import models


class JenisPenggunaLayanan(models.TextChoices):
    """Who asks (DOMAIN.md E, the users of standard 5); tickets, targets and contacts share it."""

    POKJA = "pokja", "Pokja Pemilihan"
    PENYEDIA = "penyedia", "Penyedia"
    PPK = "ppk", "PPK"
    PP = "pp", "Pejabat Pengadaan"
    PA_KPA = "pa_kpa", "PA/KPA"
    AUDITOR = "auditor", "Auditor"
    PUBLIK = "publik", "Masyarakat"
    LAIN = "lain", "Lainnya"
