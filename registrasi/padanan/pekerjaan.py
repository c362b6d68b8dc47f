"""What the schedule runs for the matches."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.tampilan import bahasa
from registrasi.padanan.services import cocokkan_semua

TUGAS_COCOKKAN = "registrasi.padanan.cocokkan"


def _cocokkan() -> str:
    dilihat, baru = cocokkan_semua()
    return f"{bahasa.angka(dilihat)} pengguna dan permohonan dicocokkan, {bahasa.angka(baru)} kecocokan baru."


daftarkan(
    Pekerjaan(
        TUGAS_COCOKKAN, "Cocokkan pengguna dan permohonan dengan daftar hitam", "tiap malam pukul 01.35", _cocokkan,
        "registrasi.cocokkan_daftarhitam",
    )
)  # fmt: skip
