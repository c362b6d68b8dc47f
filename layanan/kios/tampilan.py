"""The devices stand as a tab beside the announcements they show."""

from __future__ import annotations

from layanan.kios.models import KELOLA
from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan.kios", unit="Layanan dan Dukungan", label="Kios dan papan", url_name="layanan:kios",
        ikon="presentation", izin=KELOLA, urutan=245, induk="layanan.pengumuman",
    )
)  # fmt: skip
