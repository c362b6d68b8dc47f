"""What the schedule runs for the minutes."""

from __future__ import annotations

from layanan.berita_acara.izin import FINALKAN
from layanan.berita_acara.services_arsip import susulkan
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

TUGAS_ARSIP = "layanan.berita_acara.arsipkan"

daftarkan(Pekerjaan(TUGAS_ARSIP, "Arsipkan berita acara yang tuntas", "tiap jam pada menit 35", susulkan, FINALKAN))
