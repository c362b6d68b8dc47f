"""What the schedule runs for the integrity of the archive."""

from __future__ import annotations

from arsip.keutuhan import services, services_bagit, services_laporan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_PERIKSA = "arsip.keutuhan.periksa"
TUGAS_LAPORAN = "arsip.keutuhan.laporan_bulanan"
TUGAS_RAPIKAN = "arsip.keutuhan.rapikan_ekspor"


def _periksa() -> str:
    return services.periksa_arsip().kalimat


def _laporan() -> str:
    laporan = services_laporan.laporan_bulanan()
    return f"Terbit: {laporan.naskah}." if laporan else "Laporan bulan lalu sudah terbit."


def _rapikan() -> str:
    dibuang, berakhir = services_bagit.rapikan()
    return f"{dibuang} ekspor lewat masa simpan dibuang, {berakhir} ekspor terhenti ditutup."


daftarkan(
    Pekerjaan(
        TUGAS_PERIKSA, "Periksa ulang isi arsip terhadap sidiknya", "tiap setengah jam", _periksa,
        "arsip.periksa_keutuhan", lama=True,
        akibat="Isi yang paling lama tidak diperiksa dibaca seluruhnya; dapat memakan beberapa menit.",
    ),
    Pekerjaan(
        TUGAS_LAPORAN, "Terbitkan laporan keutuhan arsip bulan lalu", "tiap tanggal 1 pukul 08.15", _laporan,
        "arsip.terbitkan_keutuhan",
    ),
    Pekerjaan(TUGAS_RAPIKAN, "Rapikan ekspor arsip", "tiap jam", _rapikan, "arsip.periksa_keutuhan"),
)  # fmt: skip
