"""What the schedule runs for video calls."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.janji.services import ingatkan
from registrasi.janji.services_slot import KELOLA

TUGAS_INGATKAN = "registrasi.janji.ingatkan"


def _ingatkan() -> str:
    return f"{ingatkan()} pengingat janji video dikirim."


daftarkan(
    Pekerjaan(TUGAS_INGATKAN, "Ingatkan janji video sehari dan sejam sebelumnya", "tiap 10 menit", _ingatkan, KELOLA)
)
