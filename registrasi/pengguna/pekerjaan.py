"""What the schedule runs for the register."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.pengguna.services_benturan import pindai_benturan
from registrasi.pengguna.services_sk import jalankan_harian

TUGAS_SK = "registrasi.pengguna.sk"
TUGAS_BENTURAN = "registrasi.pengguna.benturan"


def _sk() -> str:
    dikabari, habis = jalankan_harian()
    return f"{dikabari} SK menjelang berakhir dikabarkan, {habis} User ID nonaktif karena masa jabatan habis."


def _benturan() -> str:
    baru, gugur = pindai_benturan()
    return f"{baru} benturan kepentingan baru, {gugur} tidak ada lagi."


daftarkan(
    Pekerjaan(
        TUGAS_SK, "Periksa masa berlaku SK pengguna SPSE", "tiap hari pukul 00.25", _sk, "registrasi.kelola_pengguna"
    )
)
daftarkan(
    Pekerjaan(
        TUGAS_BENTURAN, "Cari benturan kepentingan pegawai dan pelaku pengadaan", "tiap malam pukul 00.35", _benturan,
        "registrasi.tangani_benturan",
    )
)  # fmt: skip
