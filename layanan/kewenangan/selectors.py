"""Figures of what is not the office's, for duties and reports."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q

from layanan.kewenangan.enums import AlasanLuar
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.tiket.enums import TERBUKA, StatusTiket
from layanan.tiket.models import Tiket
from lpse.tampilan import bahasa


@dataclass(frozen=True)
class AngkaTahap:
    """Tickets that carry a running stage: how many ended in time for it (PPU 2h)."""

    terbuka: int
    selesai: int
    tepat: int
    lewat_terbuka: int
    saran: int


def perkara_terbanyak() -> list[tuple[str, int]]:
    """Matters that were handed over, the most frequent first."""
    baris = Pengalihan.objects.order_by().values_list("alasan").annotate(n=Count("pk")).order_by("-n", "alasan")
    return [(AlasanLuar(alasan).label, n) for alasan, n in baris]


def angka_tahap() -> AngkaTahap:
    """Of all tickets with an end of stage; two queries."""
    n = Tiket.objects.filter(batas_tahap__isnull=False).aggregate(
        terbuka=Count("pk", filter=Q(status__in=TERBUKA)),
        selesai=Count("pk", filter=Q(status__in=[StatusTiket.SELESAI, StatusTiket.DITUTUP])),
        tepat=Count("pk", filter=Q(selesai_pada__lte=F("batas_tahap"))),
        lewat_terbuka=Count("pk", filter=Q(status__in=TERBUKA, batas_tahap__lt=bahasa.sekarang())),
    )
    return AngkaTahap(**n, saran=SaranJadwal.objects.count())
