"""What the contacts put on the shell."""

from __future__ import annotations

from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="layanan_kontak", unit="Layanan dan Dukungan", label="Kontak", url_name="layanan:kontak",
        ikon="address-book", izin="layanan.view_kontak", urutan=260, induk="tiket",
    )
)  # fmt: skip
