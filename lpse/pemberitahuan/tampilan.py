"""What the notices put on the shell."""

from __future__ import annotations

from lpse.pemberitahuan.selectors import jumlah_mati
from lpse.tampilan.registri import ButirNavigasi, navigasi

navigasi.daftarkan(
    ButirNavigasi(
        kode="pemberitahuan.kiriman",
        unit="Pimpinan",
        label="Kiriman",
        url_name="pemberitahuan:kiriman",
        ikon="send",
        izin="lpse.view_kiriman",
        urutan=830,
        hitung=jumlah_mati,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="pemberitahuan.kait",
        unit="Pimpinan",
        label="Kait web",
        url_name="pemberitahuan:kait",
        ikon="webhook",
        izin="lpse.view_kaitweb",
        urutan=835,
    )
)
