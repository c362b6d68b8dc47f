"""What SIRUP and SPSE show of one work unit in one year: figures, never judgements of what is in a package."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from django.db.models import Count, Q, Sum

from layanan.fasilitasi.enums import JenisFasilitasi
from layanan.paket.enums import CaraRUP
from layanan.paket.models import Paket, PaketRUP
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.fasilitasi.models import Fasilitasi

#: Methods of the plan that end in an announcement at SPSE.
_BERTENDER: Final = Q(metode__istartswith="tender") | Q(metode__istartswith="seleksi")


@dataclass(frozen=True)
class Angka:
    rencana: int
    terumumkan: int
    pagu: Decimal
    mendahului: int


def angka_kasus(kasus: Fasilitasi) -> Angka:
    """RUP rows announced of the year; or announcements against the plan's tenders. One or two queries."""
    if kasus.jenis == JenisFasilitasi.RUP:
        return _rup(kasus)
    tahun, instansi = kasus.apbd.tahun, kasus.instansi_id
    n = Paket.objects.diumumkan().filter(instansi_id=instansi, tahun=tahun).aggregate(n=Count("pk"), p=Sum("pagu"))
    rencana = (
        PaketRUP.objects.terumumkan()
        .filter(_BERTENDER, instansi_id=instansi, tahun=tahun, cara=CaraRUP.PENYEDIA)
        .count()
    )
    return Angka(rencana or kasus.rencana, n["n"], n["p"] or Decimal(0), 0)


def _rup(kasus: Fasilitasi) -> Angka:
    setuju = kasus.apbd.tanggal_persetujuan
    dini = Q(pk__in=[])
    if setuju is not None:
        dini = Q(tanggal_pengumuman__lt=dt.datetime.combine(setuju, dt.time(), tzinfo=bahasa.zona()))
    n = (
        PaketRUP.objects.terumumkan()
        .filter(instansi_id=kasus.instansi_id, tahun=kasus.apbd.tahun)
        .aggregate(n=Count("pk"), p=Sum("pagu"), d=Count("pk", filter=dini))
    )
    return Angka(kasus.rencana, n["n"], n["p"] or Decimal(0), n["d"])
