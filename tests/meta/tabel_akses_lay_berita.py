"""Rows of the role × URL table for layanan: berita."""

from __future__ import annotations

from tests.meta.baris_akses import BERPERAN, KEPALA, SEMUA, Baris

BERITA: dict[str, Baris] = {}

#: Whoever shows the QR codes, and whoever is invited (anybody with an account, or none).
PENGURUS_UNDANGAN = KEPALA | {"dodi"}
BERITA |= {
    "layanan:pengesahan": Baris(PENGURUS_UNDANGAN, 200, 405),
    "layanan:pengesahan_rinci": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan_naskah"),
    "layanan:pengesahan_lembar": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan_naskah"),
    "layanan:pengesahan_qr": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan"),
    "layanan:pengesahan_perbarui": Baris(PENGURUS_UNDANGAN, 200, 302, objek="undangan"),
    "layanan:pengesahan_segel": Baris(PENGURUS_UNDANGAN, 405, 302, objek="undangan"),
    "layanan:pengesahan_saya": Baris(BERPERAN, 200, 302, objek="undangan_saya"),
    # Without the link there is nothing here, whoever asks; tests/layanan/pengesahan/test_layar.py walks them with it.
    "layanan_publik:teken_masuk": Baris(SEMUA, 404, 405, objek="teken_token"),
    **{
        f"layanan_publik:{nama}": Baris(SEMUA, 404, 404, objek="teken")
        for nama in ("teken", "teken_kenali", "teken_gores", "teken_tolak", "teken_selesai", "teken_naskah")
    },
    "layanan_publik:teken_halaman": Baris(SEMUA, 404, 404, objek="teken_halaman"),
}
