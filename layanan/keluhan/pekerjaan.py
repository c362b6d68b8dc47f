"""What the schedule runs for complaints."""

from __future__ import annotations

from layanan.keluhan.model_keluhan import PUTUSKAN
from layanan.keluhan.services import eskalasi_lewat, selesaikan_diam
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_TENGGAT = "layanan.keluhan.tenggat"


def _tenggat() -> str:
    return f"{eskalasi_lewat()} keluhan lewat tenggat dibawa ke Kepala; {selesaikan_diam()} ditutup tanpa keberatan."


daftarkan(
    Pekerjaan(TUGAS_TENGGAT, "Bawa keluhan yang lewat tenggat ke Kepala", "tiap hari pukul 07.10", _tenggat, PUTUSKAN)
)
