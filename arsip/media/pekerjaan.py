"""What the schedule runs for the media, and who carries out the runs about them."""

from __future__ import annotations

from arsip.cadangan.enums import JenisJalan
from arsip.cadangan.pelaksana import daftarkan as daftarkan_pelaksana
from arsip.media import pelaksanaan, services_rotasi
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

AWALAN = "arsip.media"


def _ingatkan() -> str:
    hari_ini, telat = services_rotasi.ingatkan()
    return f"{hari_ini} giliran hari ini, {telat} terlambat."


daftarkan(
    Pekerjaan(
        f"{AWALAN}.ingatkan", "Ingatkan giliran media cadangan", "tiap hari pukul 07.10 dan 13.10", _ingatkan,
        "arsip.kelola_media",
    ),
)  # fmt: skip
daftarkan_pelaksana(JenisJalan.SALIN, pelaksanaan.salin)
daftarkan_pelaksana(JenisJalan.BACA_ULANG, pelaksanaan.baca_ulang)
