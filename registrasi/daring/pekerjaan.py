"""What the schedule runs for the drafts from home."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.daring.services_draf import bersihkan

TUGAS_BERSIHKAN = "registrasi.daring.bersihkan"

daftarkan(
    Pekerjaan(
        TUGAS_BERSIHKAN, "Tutup draf daring yang tidak dibuka", "tiap malam pukul 02.40", bersihkan,
        "registrasi.bersihkan_drafdaring",
    )
)  # fmt: skip
