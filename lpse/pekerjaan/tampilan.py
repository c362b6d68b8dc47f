"""What the scheduled duties put on the shell: the Kepala's navigation and a card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lpse.pekerjaan.selectors import keadaan_pekerjaan
from lpse.tampilan.registri import ButirNavigasi, Kartu, kartu, navigasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_TERBANYAK = 5


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    semua = keadaan_pekerjaan(pengguna)
    perlu = [k for k in semua if k.perlu_orang]
    return {"perlu": perlu[:_TERBANYAK], "sisa": max(0, len(perlu) - _TERBANYAK), "jumlah": len(semua)}


navigasi.daftarkan(
    ButirNavigasi(
        kode="pekerjaan",
        unit="Pimpinan",
        label="Pekerjaan terjadwal",
        url_name="pekerjaan",
        ikon="clock-play",
        izin="lpse.view_jalantugas",
        urutan=40,
    )
)
kartu.daftarkan(
    Kartu(
        kode="pekerjaan",
        judul="Pekerjaan terjadwal",
        templat="pekerjaan/kartu.html",
        konteks=isi_kartu,
        izin="lpse.view_jalantugas",
        urutan=800,
        url_name="pekerjaan",
        tautan="Lihat semua",
    )
)
