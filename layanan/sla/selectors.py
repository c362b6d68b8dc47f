"""Which target holds, and what the two clocks of a thing say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from layanan.sla.enums import KodeJam
from layanan.sla.models import TargetLayanan
from lpse.galat import AturanDilanggar
from lpse.waktu import kalender
from lpse.waktu.enums import KeadaanJam
from lpse.waktu.jam import Hitungan, Jam
from lpse.waktu.models import JamKerja
from lpse.waktu.services_jam import peristiwa_dari

if TYPE_CHECKING:
    from django.db.models import Model


@dataclass(frozen=True)
class Target:
    """How soon, in working time."""

    respons: timedelta
    selesai: timedelta

    def untuk(self, kode: str) -> timedelta:
        return self.respons if kode == KodeJam.RESPONS else self.selesai


def target_untuk(*, prioritas: str, kategori_id: int | None, jenis_pengguna: str) -> Target:
    """The most specific target in use: category and kind of user, category (its group counts too), kind, priority.

    One query.  Raises: AturanDilanggar when the Kepala has not set the plain target of the priority.
    """
    kena = Q(prioritas=prioritas, aktif=True) & Q(jenis_pengguna__in=["", jenis_pengguna])
    kategori = Q(kategori__isnull=True)
    if kategori_id is not None:
        kategori |= Q(kategori=kategori_id) | Q(kategori__anak=kategori_id)
    nilai_kategori = Case(
        When(kategori__isnull=True, then=Value(0)), When(kategori=kategori_id, then=Value(4)), default=Value(2)
    )
    nilai_pengguna = Case(When(jenis_pengguna="", then=Value(0)), default=Value(1))
    baris = (
        TargetLayanan.objects.filter(kena & kategori)
        .annotate(khusus=nilai_kategori + nilai_pengguna)
        .order_by(F("khusus").desc())
        .values_list("respons", "selesai")
        .first()
    )
    if baris is None:
        raise AturanDilanggar("Target layanan belum ditetapkan. Minta Kepala mengisinya di halaman Target layanan.")
    return Target(*baris)


@dataclass(frozen=True)
class BacaJam:
    """One clock read at one instant."""

    jam: JamKerja
    mesin: Jam
    hitungan: Hitungan

    @property
    def berjalan(self) -> bool:
        return self.hitungan.keadaan == KeadaanJam.BERJALAN

    @property
    def jeda(self) -> bool:
        return self.hitungan.keadaan == KeadaanJam.JEDA

    @property
    def selesai(self) -> bool:
        return self.hitungan.keadaan == KeadaanJam.SELESAI

    @property
    def tepat(self) -> bool:
        """Within its target so far."""
        return not self.hitungan.lewat

    @property
    def kalimat(self) -> str:
        """«3 j 20 m kerja; 2 j menunggu pengguna»."""
        return self.hitungan.penjelasan

    @cached_property
    def ruas(self) -> tuple[tuple[datetime, datetime | None, str | None], ...]:
        """For the ribbon: start, end, why it waited."""
        return self.mesin.ruas


def baca_jam(*, objek: Model, saat: datetime | None = None) -> Mapping[str, BacaJam]:
    """The clocks of one object by code, read now (three queries)."""
    jam = JamKerja.objects.tentang(objek).filter(kode__in=KodeJam.values).prefetch_related("peristiwa")
    return _baca(jam, saat)


def _baca(jam: Iterable[JamKerja], saat: datetime | None) -> dict[str, BacaJam]:
    berlaku, kini = kalender(), saat or timezone.now()
    hasil = {}
    for satu in jam:
        peristiwa = peristiwa_dari(jam=satu)
        mesin = Jam(berlaku, peristiwa)
        hasil[satu.kode] = BacaJam(satu, mesin, mesin.pada(max(kini, peristiwa[-1].saat)))
    return hasil


def jam_objek(*, objek: Model) -> dict[str, JamKerja]:
    """The rows of the clocks by code."""
    return {j.kode: j for j in JamKerja.objects.tentang(objek).filter(kode__in=KodeJam.values)}
