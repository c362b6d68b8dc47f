"""What the schedule runs for public reports."""

from __future__ import annotations

from layanan.lapor.services import bersihkan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_BERSIHKAN = "layanan.lapor.bersihkan"

daftarkan(
    Pekerjaan(
        TUGAS_BERSIHKAN, "Buang lampiran laporan yang tidak dikirim", "tiap malam pukul 02.50", bersihkan,
        "layanan.bersihkan_draflapor",
    )
)  # fmt: skip
