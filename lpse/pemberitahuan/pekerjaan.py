"""What the schedule runs for the notices."""

from __future__ import annotations

from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.pemberitahuan.services_eskalasi import teruskan_yang_belum_dibaca
from lpse.pemberitahuan.services_kirim import sapu
from lpse.pemberitahuan.services_ringkasan import susun_ringkasan

TUGAS_SAPU = "lpse.pemberitahuan.sapu"
TUGAS_RINGKAS = "lpse.pemberitahuan.ringkas"
TUGAS_ESKALASI = "lpse.pemberitahuan.eskalasi"

daftarkan(
    Pekerjaan(TUGAS_SAPU, "Kirim surel dan kait web yang tertunda", "tiap 2 menit", sapu),
    Pekerjaan(TUGAS_RINGKAS, "Susun ringkasan harian", "tiap pagi pukul 07.30", susun_ringkasan),
    Pekerjaan(TUGAS_ESKALASI, "Teruskan kabar yang belum dibaca", "tiap 10 menit", teruskan_yang_belum_dibaca),
)
