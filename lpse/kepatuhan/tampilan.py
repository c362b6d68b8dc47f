"""The Kepala's way to the map of duties."""

from __future__ import annotations

from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="kepatuhan",
        unit="Pimpinan",
        label="Peta kepatuhan",
        url_name="kepatuhan",
        ikon="shield-check",
        izin="lpse.lihat_kepatuhan",
        urutan=20,
    )
)
