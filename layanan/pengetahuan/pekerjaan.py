"""Scheduled duties of articles."""

from __future__ import annotations

from layanan.pengetahuan.services import ingatkan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

daftarkan(
    Pekerjaan(
        "layanan.pengetahuan.ingatkan", "Ingatkan artikel yang perlu ditinjau", "tiap hari pukul 07.05", ingatkan,
        izin="layanan.terbitkan_artikel",
    )
)  # fmt: skip
