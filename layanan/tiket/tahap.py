"""The package behind a code and the stage that runs in it, in one query (R-062)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, FilteredRelation, OuterRef, Q

from layanan.paket.models import JadwalTahapan, Paket
from layanan.tiket.enums import JenisPengguna
from layanan.tiket.models import Tiket

if TYPE_CHECKING:
    from django.db.models import QuerySet


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
    kini = Q(tahapan__mulai__lte=saat, tahapan__selesai__gte=saat, tahapan__dicabut_pada__isnull=True)
    berjalan = FilteredRelation("tahapan", condition=kini)
    baris = (
        Paket.objects.filter(kode_tender=kode_tender)
        .annotate(kini=berjalan)
        .order_by("kini__selesai", "kini__mulai")
        .values_list("pk", "kini__nama", "kini__selesai")
        .first()
    )
    return TahapTender() if baris is None else TahapTender(baris[0], (baris[1] or "")[:160], baris[2])


def tahap_dicabut(paket_id: int | None, nama: str, batas: dt.datetime | None) -> bool:
    """Whether SPSE's schedule no longer holds this very stage."""
    if paket_id is None or batas is None:
        return False
    dicabut = JadwalTahapan.objects.filter(paket_id=paket_id, selesai=batas, dicabut_pada__isnull=False)
    return dicabut.filter(nama__startswith=nama).exists()


def tiket_pokja_bertender() -> QuerySet[Tiket]:
    """Open tickets of a Pokja that name a package: those whose stage SPSE may tell or move."""
    return Tiket.objects.terbuka().filter(jenis_pengguna=JenisPengguna.POKJA).exclude(kode_tender="")


def tahap_menyusul(saat: dt.datetime) -> QuerySet[Tiket]:
    """Of those, the ones without a stage although one runs now: it began, or was imported, after the report."""
    berjalan = JadwalTahapan.objects.berjalan(saat).filter(paket__kode_tender=OuterRef("kode_tender"))
    return tiket_pokja_bertender().filter(Exists(berjalan), batas_tahap__isnull=True)
