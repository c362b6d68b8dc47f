"""Where each turn of the rotation stands: done, due, late."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max

from arsip.media.enums import JenisPindah
from arsip.media.model_media import IsiMedia
from arsip.media.model_rotasi import SlotRotasi
from arsip.media.model_serah import PerpindahanMedia
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arsip.media.model_media import Media


@dataclass(frozen=True)
class Giliran:
    """One slot as it stands: its last turn, what of it is done, its next turn."""

    slot: SlotRotasi
    hari: dt.date | None
    berikut: dt.date
    disalin: bool
    disimpan: bool
    terlambat: bool

    @property
    def media(self) -> Media | None:
        return self.slot.media

    @property
    def tenggat(self) -> dt.date | None:
        return self.hari + dt.timedelta(days=self.slot.rencana.tenggat_hari) if self.hari else None

    @property
    def selesai(self) -> bool:
        return self.hari is None or (self.disalin and self.disimpan)

    @property
    def jatuh_hari_ini(self) -> bool:
        return self.hari == bahasa.hari_ini()

    @property
    def kata(self) -> str:
        if self.hari is None:
            return "Belum gilirannya"
        if self.selesai:
            return "Selesai"
        if self.media is None:
            return "Belum ada media"
        return "Belum disimpan di tempat aman" if self.disalin else "Belum disalin"

    @property
    def nada(self) -> tuple[str, str]:
        """Tone and icon."""
        if self.terlambat:
            return "kritis", "alert-octagon"
        if self.selesai:
            return ("selesai", "circle-check") if self.hari else ("netral", "circle-dashed")
        return "perhatian", "alert-triangle"


def giliran(slot: Iterable[SlotRotasi], *, hari_ini: dt.date | None = None) -> list[Giliran]:
    """The state of these slots, in two queries for all of them."""
    kini = hari_ini or bahasa.hari_ini()
    semua = list(slot)
    media = {s.media_id for s in semua if s.media_id}
    salin = dict(IsiMedia.objects.filter(media__in=media).values_list("media_id").annotate(Max("disalin_pada")))
    simpan = dict(
        PerpindahanMedia.objects.filter(media__in=media, jenis=JenisPindah.DISIMPAN)
        .values_list("media_id")
        .annotate(Max("pada"))
    )
    return [_satu(s, kini, salin.get(s.media_id or 0), simpan.get(s.media_id or 0)) for s in semua]


def _satu(slot: SlotRotasi, kini: dt.date, salin: dt.datetime | None, simpan: dt.datetime | None) -> Giliran:
    hari = slot.sebelum(kini)
    disalin = bool(hari and salin and salin.astimezone(bahasa.zona()).date() >= hari)
    disimpan = bool(disalin and simpan and salin and simpan >= salin)
    lewat = hari is not None and kini > hari + dt.timedelta(days=slot.rencana.tenggat_hari)
    return Giliran(
        slot=slot, hari=hari, berikut=slot.sesudah(kini + dt.timedelta(days=1)), disalin=disalin, disimpan=disimpan,
        terlambat=lewat and not disimpan,
    )  # fmt: skip


def giliran_aktif() -> list[Giliran]:
    """Every turn of every plan in force, the next due first."""
    slot = SlotRotasi.objects.filter(rencana__aktif=True).select_related("rencana__tempat", "media")
    return sorted(giliran(slot), key=lambda g: (not g.terlambat, g.selesai, g.berikut, g.slot.pk))


def media_berikut(semua: list[Giliran]) -> Giliran | None:
    """Which turn comes next: an unfinished one first, else the earliest ahead."""
    return min(semua, key=lambda g: (g.selesai, g.hari if not g.selesai and g.hari else g.berikut), default=None)
