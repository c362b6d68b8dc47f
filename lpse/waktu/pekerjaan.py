"""What the schedule runs of working time."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.waktu.services import TUGAS_SEGARKAN
from lpse.waktu.services_jam import segarkan_tenggat


def _segarkan() -> str:
    return f"{segarkan_tenggat()} tenggat dihitung ulang."


daftarkan(Pekerjaan(TUGAS_SEGARKAN, "Hitung ulang tenggat menurut kalender", "tiap 5 menit", _segarkan))
