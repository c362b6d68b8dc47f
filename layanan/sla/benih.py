"""The targets an office begins with (DOMAIN E): the Kepala changes them, nobody overwrites them."""

from __future__ import annotations

from datetime import timedelta

from layanan.sla.enums import Prioritas
from layanan.sla.models import TargetLayanan

#: A working day of 37,5 hours a week (Perpres 21/2023 Pasal 4).
HARI_KERJA = timedelta(hours=7, minutes=30)
AWAL: dict[str, tuple[timedelta, timedelta]] = {
    Prioritas.TINGGI: (timedelta(minutes=15), timedelta(hours=4)),
    Prioritas.MENENGAH: (timedelta(hours=1), HARI_KERJA),
    Prioritas.RENDAH: (timedelta(hours=4), 3 * HARI_KERJA),
}


def muat_target() -> int:
    """Write the plain targets that are missing; returns how many."""
    sudah = set(TargetLayanan.objects.filter(kategori=None, jenis_pengguna="").values_list("prioritas", flat=True))
    baru = [
        TargetLayanan(prioritas=prioritas, respons=respons, selesai=selesai)
        for prioritas, (respons, selesai) in AWAL.items()
        if prioritas not in sudah
    ]
    return len(TargetLayanan.objects.bulk_create(baru, ignore_conflicts=True)) if baru else 0
