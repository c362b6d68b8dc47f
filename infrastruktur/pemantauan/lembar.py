"""The monthly sheet: every day of one month of one server, with its sums in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.hari import batas_hari
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.selectors import HariLog, log_harian
from infrastruktur.pemantauan.tables import isi_catatan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infrastruktur.perangkat.models import Server


@dataclass(frozen=True)
class Lembar:
    """One month of one server, oldest day first."""

    server: Server
    bulan: dt.date
    hari: Sequence[HariLog]
    tindak_lanjut: Sequence[TindakLanjut]

    @property
    def judul_bulan(self) -> str:
        return f"{bahasa.BULAN[self.bulan.month - 1]} {self.bulan.year}"

    @property
    def tercatat(self) -> int:
        return sum(h.tercatat for h in self.hari)

    @property
    def dikonfirmasi(self) -> int:
        return sum(1 for h in self.hari if h.harian and h.harian.dikonfirmasi_pada)

    @property
    def kritis(self) -> int:
        return sum(1 for h in self.hari if h.harian and h.harian.keadaan == Keadaan.KRITIS)

    def baris_ekspor(self) -> Iterator[list[Any]]:
        for h in self.hari:
            d = h.harian
            if d is None:
                yield [h.tanggal, self.server.nama, "Tanpa catatan", *[None] * 11]
                continue
            yield [
                h.tanggal, self.server.nama, d.get_keadaan_display(), d.cpu_persen, d.ram_persen, d.disk_persen,
                d.disk_kait, d.swap_persen, d.inode_persen, d.jumlah_sampel, d.menit_hilang, d.dikonfirmasi_pada,
                str(d.dikonfirmasi_oleh) if d.dikonfirmasi_oleh else "", isi_catatan(d),
            ]  # fmt: skip


def lembar_bulan(server: Server, bulan: dt.date) -> Lembar:
    """Read one month; days before monitoring began and days to come are left out."""
    akhir = (bulan + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)
    hari = list(reversed(log_harian(server, dari=bulan, sampai=akhir)))
    mulai, selesai = batas_hari(bulan)[0], batas_hari(akhir)[1]
    tindak = TindakLanjut.objects.filter(server=server, dibuka_pada__lt=selesai).exclude(ditutup_pada__lt=mulai)
    return Lembar(server, bulan, hari, list(tindak.select_related("server").order_by("dibuka_pada")))
