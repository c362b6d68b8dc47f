"""How much of the archive stands under the schedule."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from arsip.dokumen.enums import StatusBerkasArsip
from arsip.retensi.model_jra import JamRetensi


@dataclass(frozen=True)
class CakupanJra:
    """Files that are still kept, and those of them whose code has values."""

    berkas: int
    berjra: int


def cakupan_jra() -> CakupanJra:
    """Counted in one query over the clocks."""
    berakhir = (StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN)
    hidup = JamRetensi.objects.exclude(berkas_arsip__status__in=berakhir)
    angka = hidup.aggregate(berkas=Count("pk"), berjra=Count("pk", filter=Q(nasib__isnull=False)))
    return CakupanJra(**angka)
