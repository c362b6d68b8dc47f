"""Rows of the role × URL table for layanan: kanal."""

from __future__ import annotations

from tests.meta.baris_akses import SEMUA, Baris

#: Whoever procures and reports with an account of their own.
PELAPOR = frozenset({"pak_ppk", "pokja_dua", "pak_pp", "pak_pa", "pak_auditor"})
#: Who reads the letters of the service mailbox.
PEMBACA_SUREL = frozenset({"dodi", "bu_kepala"})

KANAL: dict[str, Baris] = {
    # layanan.lapor: open to all, but the pages of one ticket only to a browser that was let in
    "layanan_publik:lapor": Baris(SEMUA, 200, 422),
    "layanan_publik:lapor_saran": Baris(SEMUA, 200, 405),
    "layanan_publik:lapor_resi": Baris(SEMUA, 404, 404, objek="lapor_tiket_publik"),
    "layanan_publik:tiket_status": Baris(SEMUA, 200, 422),
    "layanan_publik:tiket_lanjut": Baris(SEMUA, 404, 404, objek="lapor_token"),
    "layanan_publik:tiket_jawab": Baris(SEMUA, 404, 404, objek="lapor_token"),
    "layanan_publik:tiket_lihat": Baris(SEMUA, 404, 404, objek="lapor_tiket_publik"),
    "layanan_publik:tiket_hasil": Baris(SEMUA, 404, 404, objek="lapor_tiket_publik"),
    "layanan_publik:tiket_lampiran": Baris(SEMUA, 404, 404, objek="lapor_lampiran"),
    "layanan_publik:tiket_keluar": Baris(SEMUA, 404, 404, objek="lapor_tiket_publik"),
    "layanan:lapor_baru": Baris(PELAPOR, 200, 200),
    "layanan:lapor_saya": Baris(PELAPOR, 200, 403),
    "layanan:lapor_tiket": Baris(PELAPOR, 200, 422, objek="lapor_tiket"),
    "layanan:lapor_hasil": Baris(PELAPOR, 200, 422, objek="lapor_tiket"),
    # layanan.surel
    "layanan:surel": Baris(PEMBACA_SUREL, 200, 403),
    "layanan:surel_rinci": Baris(PEMBACA_SUREL, 200, 405, objek="surel_masuk"),
    "layanan:surel_tiketkan": Baris(PEMBACA_SUREL, 405, 302, objek="surel_masuk"),
    "layanan:surel_satukan": Baris(PEMBACA_SUREL, 200, 302, objek="surel_sebutan"),
}
