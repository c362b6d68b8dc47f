"""What the schedule runs for the loans."""

from __future__ import annotations

from arsip.peminjaman.services_kembali import ingatkan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_INGATKAN = "arsip.peminjaman.ingatkan"


def _ingatkan() -> str:
    sebelum, sesudah = ingatkan()
    return f"{sebelum} pengingat menjelang jatuh tempo, {sesudah} kabar lewat tempo."


daftarkan(
    Pekerjaan(
        TUGAS_INGATKAN, "Ingatkan pinjaman arsip yang jatuh tempo", "tiap hari kerja pukul 07.40", _ingatkan,
        "arsip.kelola_peminjaman",
    )
)  # fmt: skip
