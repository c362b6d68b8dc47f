"""Figures of what is not the office's, for duties and reports."""

from __future__ import annotations

from django.db.models import Count

from layanan.kewenangan.enums import AlasanLuar
from layanan.kewenangan.models import Pengalihan


def perkara_terbanyak() -> list[tuple[str, int]]:
    """Matters that were handed over, the most frequent first."""
    baris = Pengalihan.objects.order_by().values_list("alasan").annotate(n=Count("pk")).order_by("-n", "alasan")
    return [(AlasanLuar(alasan).label, n) for alasan, n in baris]
