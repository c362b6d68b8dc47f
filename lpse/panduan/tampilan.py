"""The guide in the navigation."""

from __future__ import annotations

from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(kode="panduan", unit="Bantuan", label="Panduan", url_name="panduan", ikon="help", izin="", urutan=900)
)
