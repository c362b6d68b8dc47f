"""What the schedule runs over the trail."""

from __future__ import annotations

from lpse.jejak.services_rantai import jangkarkan_malam, periksa_atau_gagal
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_PERIKSA = "lpse.jejak.periksa"
TUGAS_JANGKARKAN = "lpse.jejak.jangkarkan"

daftarkan(
    Pekerjaan(
        TUGAS_PERIKSA,
        "Periksa rantai jejak",
        "tiap malam pukul 02.10",
        periksa_atau_gagal,
        izin="lpse.periksa_jejak",
        akibat="Seluruh jejak dihitung ulang, sejuta baris dalam satu menit; pekerjaan lain tetap jalan.",
    ),
    Pekerjaan(
        TUGAS_JANGKARKAN,
        "Jangkarkan kepala rantai jejak",
        "tiap malam pukul 23.50",
        jangkarkan_malam,
        izin="lpse.periksa_jejak",
        akibat="Kepala rantai dikirim ke alamat jangkar dan distempel waktu bila disetel; sekali sehari tiap cara.",
    ),
)
