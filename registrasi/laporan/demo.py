"""The demo office's share: the sheet of the last day on which something happened at the counter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa
from registrasi.laporan import selectors, services
from registrasi.laporan.models import LembarLoket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: How far back a busy day is looked for.
_HARI_TERJAUH = 14


@demo(kode="registrasi.laporan", urutan=480)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if LembarLoket.objects.exists():
        return
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    petugas = next(p for p in semua.values() if "regver" in p.kode_peran)
    hari_ini = bahasa.hari_ini()
    for mundur in range(1, _HARI_TERJAUH + 1):
        hari = hari_ini - dt.timedelta(days=mundur)
        if selectors.harian(hari).kejadian:
            naskah = services.terbitkan_lembar(tanggal=hari, oleh=petugas)
            konteks.lapor(f"lembar harian loket {naskah.nomor}")
            return
