"""What the schedule runs for the signing of minutes."""

from __future__ import annotations

from layanan.pengesahan.services_selaras import susulkan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_SUSULKAN = "layanan.pengesahan.susulkan"

daftarkan(
    Pekerjaan(
        TUGAS_SUSULKAN, "Segel goresan yang tertinggal", "tiap 5 menit", susulkan, "layanan.kelola_undangan",
    )
)  # fmt: skip
