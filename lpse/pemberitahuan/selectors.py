"""Reads of the notices: what a person wants, what is unread, how the ways out are doing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lpse.pemberitahuan import tenang
from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.models import JamTenang, PreferensiKabar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.pemberitahuan.registri import JenisKabar


@dataclass(frozen=True)
class Pilihan:
    """What one person wants of one kind, and their quiet hours (None: none)."""

    portal: bool
    surel: PilihanSurel
    tenang: tuple[dt.time, dt.time] | None = (tenang.MULAI, tenang.SELESAI)

    @property
    def sama_sekali(self) -> bool:
        """Whether they want to hear of it at all."""
        return self.portal or self.surel != PilihanSurel.TIDAK

    def akhir_tenang(self, saat: dt.datetime) -> dt.datetime | None:
        """When the quiet hours that hold now are over, in the office's zone; None outside them."""
        return tenang.akhir_tenang(saat, bahasa.zona(), *self.tenang) if self.tenang else None


def pilihan_orang(orang: Iterable[int], jenis: JenisKabar) -> dict[int, Pilihan]:
    """Each person's choice for one kind; two queries for everybody."""
    semua = list(orang)
    sendiri = {p.pengguna_id: p for p in PreferensiKabar.objects.filter(pengguna__in=semua, jenis=jenis.kode)}
    jam = {j.pengguna_id: j for j in JamTenang.objects.filter(pengguna__in=semua)}
    return {pk: _pilihan(jenis, sendiri.get(pk), jam.get(pk)) for pk in semua}


def _pilihan(jenis: JenisKabar, sendiri: PreferensiKabar | None, jam: JamTenang | None) -> Pilihan:
    portal = jenis.wajib or sendiri is None or sendiri.portal
    surel = PilihanSurel(sendiri.surel) if sendiri else jenis.surel
    if jam is None:
        return Pilihan(portal, surel)
    return Pilihan(portal, surel, (jam.mulai, jam.selesai) if jam.aktif else None)
