"""What the schedule runs for deactivations."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.penonaktifan.services import PROSES
from registrasi.penonaktifan.services_aktif import ingatkan

TUGAS_INGATKAN = "registrasi.penonaktifan.ingatkan"


def _ingatkan() -> str:
    masa, tenggat = ingatkan()
    return f"{masa} masa nonaktif habis, {tenggat} klarifikasi lewat tenggat."


daftarkan(Pekerjaan(TUGAS_INGATKAN, "Ingatkan masa nonaktif yang habis", "tiap hari pukul 07.00", _ingatkan, PROSES))
