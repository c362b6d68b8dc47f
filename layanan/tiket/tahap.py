"""The package behind a code and the stage that runs in it, in one query (R-062)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import FilteredRelation, Q

from layanan.paket.models import Paket


@dataclass(frozen=True)
class TahapTender:
    """What SPSE knows of a code: nothing, a package, a package with a running stage."""

    paket_id: int | None = None
    nama: str = ""
    batas: dt.datetime | None = None


def tahap_tender(kode_tender: str, saat: dt.datetime) -> TahapTender:
    """The imported package of this code and, of its stages open at that moment, the one that closes first."""
    if not kode_tender:
        return TahapTender()
    berjalan = FilteredRelation("tahapan", condition=Q(tahapan__mulai__lte=saat, tahapan__selesai__gte=saat))
    baris = (
        Paket.objects.filter(kode_tender=kode_tender)
        .annotate(kini=berjalan)
        .order_by("kini__selesai", "kini__mulai")
        .values_list("pk", "kini__nama", "kini__selesai")
        .first()
    )
    return TahapTender() if baris is None else TahapTender(baris[0], (baris[1] or "")[:160], baris[2])
