"""Scheduled duties of the facilitation."""

from __future__ import annotations

from layanan.fasilitasi.services_tindak import ingatkan_semua
from lpse.pekerjaan.registri import Pekerjaan, daftarkan


def _ingatkan() -> str:
    berubah, diingatkan = ingatkan_semua()
    return f"{berubah} kasus berubah, {diingatkan} satuan kerja diingatkan."


daftarkan(
    Pekerjaan(
        "layanan.fasilitasi.ingatkan", "Ingatkan satuan kerja yang belum mengumumkan", "tiap hari pukul 07.20",
        _ingatkan, izin="layanan.kelola_fasilitasi",
    )
)  # fmt: skip
