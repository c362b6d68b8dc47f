"""What the schedule runs for the service mailbox."""

from __future__ import annotations

from layanan.surel.services_ambil import ambil_surel
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_AMBIL = "layanan.surel.ambil"

daftarkan(
    Pekerjaan(TUGAS_AMBIL, "Ambil surel layanan", "tiap menit", ambil_surel, "layanan.tiketkan_surelmasuk")
)  # fmt: skip
