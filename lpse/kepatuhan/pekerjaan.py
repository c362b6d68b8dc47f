"""The checks as scheduled work: the task, the command and the button start from here."""

from __future__ import annotations

from lpse.kepatuhan.services import TUGAS, periksa_semua
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

daftarkan(Pekerjaan(TUGAS, "Periksa kewajiban", "tiap 15 menit", periksa_semua, izin="lpse.periksa_kepatuhan"))
