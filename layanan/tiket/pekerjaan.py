"""What the schedule runs for the tickets."""

from __future__ import annotations

from layanan.tiket.services_akhir import tutup_otomatis
from layanan.tiket.services_tenggat import peringatkan, peringatkan_tahap
from lpse.pekerjaan.registri import Pekerjaan, daftarkan, izin_unit

TUGAS_PERINGATAN = "layanan.tiket.peringatkan"
TUGAS_TUTUP = "layanan.tiket.tutup"
_IZIN = "layanan.jalankan_peringatan_tiket"


def _peringatkan() -> str:
    jam, tahap = peringatkan(), peringatkan_tahap()
    return f"{jam} peringatan jam layanan, {tahap} tiket pada tahap yang segera berakhir."


def _tutup() -> str:
    return f"{tutup_otomatis()} tiket ditutup karena pelapor tidak menanggapi sampai tenggatnya."


izin_unit("layanan", "layanan.view_tiket")
daftarkan(
    Pekerjaan(TUGAS_PERINGATAN, "Periksa tenggat tiket layanan", "tiap 5 menit", _peringatkan, _IZIN),
    Pekerjaan(TUGAS_TUTUP, "Tutup tiket yang tidak ditanggapi pelapor", "tiap jam", _tutup, _IZIN),
)
