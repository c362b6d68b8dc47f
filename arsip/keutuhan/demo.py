"""The demo office's integrity: thirty days of measurements, all well."""

from __future__ import annotations

import datetime as dt

from arsip.keutuhan.models import HariKeutuhan
from arsip.keutuhan.selectors import HARI_PITA, angka_keutuhan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa


@demo(kode="arsip.keutuhan", urutan=445)
def isi(konteks: KonteksDemo) -> None:
    """As the half-hourly work would have left them; a day that was really measured stays."""
    angka = angka_keutuhan()
    hari_ini = konteks.sekarang.astimezone(bahasa.zona()).date()
    for mundur in range(HARI_PITA):
        saat = konteks.sekarang - dt.timedelta(days=mundur)
        banyak = max(0, angka.isi - mundur)
        HariKeutuhan.objects.get_or_create(
            tanggal=hari_ini - dt.timedelta(days=mundur),
            defaults={
                "isi": banyak, "byte": angka.byte * banyak // max(1, angka.isi),
                "diperiksa": max(1, banyak // 21), "tertua": saat - dt.timedelta(days=18), "diperbarui_pada": saat,
            },
        )  # fmt: skip
    konteks.lapor(f"{HARI_PITA} hari keutuhan arsip")
