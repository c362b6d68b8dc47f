"""Where reporters find their doors: the head of the public pages, the navigation of whoever is logged in."""

from __future__ import annotations

from layanan.lapor.selectors import menunggu_saya
from lpse.tampilan.registri import ButirNavigasi, TautanPublik, navigasi, tautan_publik

_UNIT = "Layanan dan Dukungan"

tautan_publik.daftarkan(TautanPublik("lapor", "Lapor kendala", "layanan_publik:lapor", urutan=200))
tautan_publik.daftarkan(TautanPublik("tiket", "Cek tiket", "layanan_publik:tiket_status", urutan=205, lipat=True))
navigasi.daftarkan(
    ButirNavigasi(
        "tiket-saya", _UNIT, "Tiket saya", "layanan:lapor_saya", "ticket", "layanan.lapor_tiket", 270, menunggu_saya,
        induk="tiket",
    )
)  # fmt: skip
