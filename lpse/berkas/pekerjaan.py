"""What the schedule runs for the files."""

from __future__ import annotations

from lpse.berkas.services_pindai import pindai_tertunda
from lpse.berkas.services_rawat import buang_yatim, periksa_isi
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_PINDAI = "lpse.berkas.pindai"
TUGAS_YATIM = "lpse.berkas.buang_yatim"
TUGAS_PERIKSA = "lpse.berkas.periksa_isi"

daftarkan(
    Pekerjaan(TUGAS_PINDAI, "Pindai berkas yang menunggu antivirus", "tiap 5 menit", pindai_tertunda),
    Pekerjaan(TUGAS_YATIM, "Buang isi berkas yang tidak dipakai", "tiap malam pukul 02.40", buang_yatim),
    Pekerjaan(TUGAS_PERIKSA, "Periksa ulang isi berkas terhadap sidiknya", "tiap jam", periksa_isi),
)
