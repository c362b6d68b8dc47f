"""What the schedule runs of retention: reminders and catching up, never a destruction."""

from __future__ import annotations

from arsip.retensi import services
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

AWALAN = "arsip.retensi"
_IZIN = "arsip.kelola_retensi"

daftarkan(
    Pekerjaan(
        f"{AWALAN}.ingatkan", "Ingatkan arsip yang jatuh tempo", "tiap hari pukul 07.20", services.ingatkan, _IZIN
    ),
    Pekerjaan(
        f"{AWALAN}.susulan", "Samakan retensi dengan berita acaranya", "tiap jam", services.susulan, _IZIN
    ),
)  # fmt: skip
