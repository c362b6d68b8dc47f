"""What the package register puts on the shell."""

from __future__ import annotations

from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan_paket", unit="Layanan dan Dukungan", label="Paket dan RUP", url_name="layanan:paket",
        ikon="package", izin="layanan.view_paket", urutan=250,
    )
)  # fmt: skip
