"""What the schedule runs for the institutions that use this LPSE."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from registrasi.kerja_sama.services import KELOLA, periksa_masa

TUGAS_MASA = "registrasi.kerja_sama.periksa_masa"


def _periksa() -> str:
    habis, ingat = periksa_masa()
    return f"{habis} kerja sama berakhir, {ingat} pengingat dikirim."


daftarkan(Pekerjaan(TUGAS_MASA, "Periksa masa kerja sama instansi", "tiap hari pukul 06.50", _periksa, KELOLA))
