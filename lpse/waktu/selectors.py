"""Reads over clocks and special days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.waktu import kalender
from lpse.waktu.enums import KeadaanJam
from lpse.waktu.jam import Jam
from lpse.waktu.models import HariKhusus, JamKerja
from lpse.waktu.services_jam import peristiwa_dari

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.waktu.jam import Hitungan
    from lpse.waktu.model_jam import JamKerjaQuerySet

_BANYAK = 200


def hitung(jam: JamKerja, saat: datetime | None = None) -> Hitungan:
    """A clock read now (or at an instant after its last event), under the calendar in force."""
    return Jam(kalender(), peristiwa_dari(jam)).pada(saat or timezone.now())


def jam_lewat(saat: datetime | None = None, **saring: object) -> list[JamKerja]:
    """Open clocks whose target is used up, oldest deadline first; ``saring`` as for ``filter`` (``kode="tanggapan"``).

    A clock that was stopped after its deadline is among them. Right even in the minutes after a calendar change,
    before the stored deadlines have been recomputed.
    """
    kini = saat or timezone.now()
    tersimpan = _terbuka(saring).filter(versi_kalender=kalender().versi, tenggat__lt=kini)
    lewat = [jam for jam in _basi(saring) if jam.tenggat is not None and jam.tenggat < kini]
    return _urut([*tersimpan, *lewat])


def jam_menjelang(dalam: timedelta, saat: datetime | None = None, **saring: object) -> list[JamKerja]:
    """Running clocks whose deadline falls within so much working time. Raises: AturanDilanggar (never open)."""
    kini = saat or timezone.now()
    batas = kalender().tambah_jam_kerja(kini, dalam)
    berjalan = _terbuka(saring).filter(keadaan=KeadaanJam.BERJALAN)
    tersimpan = berjalan.filter(versi_kalender=kalender().versi, tenggat__range=(kini, batas))
    basi = [j for j in _basi(saring) if j.keadaan == KeadaanJam.BERJALAN]
    return _urut([*tersimpan, *(j for j in basi if j.tenggat is not None and kini <= j.tenggat <= batas)])


def _terbuka(saring: dict[str, object]) -> JamKerjaQuerySet:
    return JamKerja.objects.exclude(keadaan=KeadaanJam.SELESAI).filter(**saring)


def _basi(saring: dict[str, object]) -> Iterable[JamKerja]:
    """Open clocks still counted by an older calendar, their deadline put right in memory."""
    berlaku = kalender()
    for jam in _terbuka(saring).exclude(versi_kalender=berlaku.versi).prefetch_related("peristiwa").iterator(_BANYAK):
        jam.tenggat = Jam(berlaku, peristiwa_dari(jam)).tenggat or jam.tenggat
        yield jam


def _urut(jam: list[JamKerja]) -> list[JamKerja]:
    return sorted(jam, key=lambda j: (j.tenggat is None, j.tenggat, j.pk))


def hari_khusus_antara(awal: date, akhir: date) -> list[HariKhusus]:
    """Special days in force that touch the stretch, with their hours."""
    return list(HariKhusus.objects.berlaku().antara(awal, akhir).prefetch_related("jam_periode"))
