"""Scheduled duties of announcements."""

from __future__ import annotations

from layanan.pengumuman.services_tayang import jalankan_jadwal
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

daftarkan(
    Pekerjaan(
        "layanan.pengumuman.jadwal", "Terbitkan dan akhiri pengumuman", "tiap menit", jalankan_jadwal,
        izin="layanan.terbitkan_pengumuman",
    )
)  # fmt: skip
