"""What the schedule runs for complaints."""

from __future__ import annotations

from layanan.keluhan.model_keluhan import PUTUSKAN
from layanan.keluhan.services import eskalasi_lewat, lanjutkan_yang_diam, selesaikan_diam
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_TENGGAT = "layanan.keluhan.tenggat"


def _tenggat() -> str:
    lanjut = lanjutkan_yang_diam()
    return (
        f"{lanjut} keluhan dilanjutkan tanpa klarifikasi; {eskalasi_lewat()} lewat tenggat dibawa ke Kepala; "
        f"{selesaikan_diam()} ditutup tanpa keberatan."
    )


daftarkan(
    Pekerjaan(TUGAS_TENGGAT, "Bawa keluhan yang lewat tenggat ke Kepala", "tiap hari pukul 07.10", _tenggat, PUTUSKAN)
)
