"""Rows of the role × URL table for layanan: berita."""

from __future__ import annotations

from tests.meta.baris_akses import BERPERAN, KEPALA, SEMUA, Baris

#: Who reads the register of minutes, and who writes them (Pasal 24(2)).
PEMBACA_BA = KEPALA | {"dodi", "asep", "sari"}
PENYUSUN_BA = KEPALA | {"dodi"}

BERITA: dict[str, Baris] = {
    # layanan.berita_acara
    "layanan:berita_acara": Baris(PEMBACA_BA, 200, 403),
    "layanan:berita_acara_baru": Baris(PENYUSUN_BA, 200, 200),
    "layanan:berita_acara_dari_tiket": Baris(PENYUSUN_BA, 405, 302, objek="ba_tiket"),
    "layanan:berita_acara_rinci": Baris(BERPERAN, 200, 405, objek="ba_milik"),
    "layanan:berita_acara_susun": Baris(PENYUSUN_BA, 200, 405, objek="ba"),
    "layanan:berita_acara_bagian": Baris(PENYUSUN_BA, 302, 302, objek="ba_bagian"),
    "layanan:berita_acara_bukti": Baris(PENYUSUN_BA, 405, 422, objek="ba"),
    "layanan:berita_acara_keterangan": Baris(PENYUSUN_BA, 405, 302, objek="ba"),
    "layanan:berita_acara_bukti_lepas": Baris(PENYUSUN_BA, 405, 302, objek="ba_bukti"),
    # A cancelled one has no preview, a draft no bundle; both are tried where they have.
    "layanan:berita_acara_pratinjau": Baris(PEMBACA_BA, 409, 405, objek="ba_batal"),
    "layanan:berita_acara_bundel": Baris(PEMBACA_BA, 404, 405, objek="ba"),
    "layanan:berita_acara_siap": Baris(PENYUSUN_BA, 200, 200, objek="ba"),
    "layanan:berita_acara_kembali": Baris(PENYUSUN_BA, 200, 200, objek="ba"),
    "layanan:berita_acara_final": Baris(PENYUSUN_BA, 200, 200, objek="ba"),
    "layanan:berita_acara_batal": Baris(PENYUSUN_BA, 200, 200, objek="ba"),
}

#: Whoever shows the QR codes, and whoever is invited (anybody with an account, or none).
PENGURUS_UNDANGAN = KEPALA | {"dodi"}
BERITA |= {
    "layanan:pengesahan": Baris(PENGURUS_UNDANGAN, 200, 405),
    "layanan:pengesahan_rinci": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan_naskah"),
    "layanan:pengesahan_lembar": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan_naskah"),
    "layanan:pengesahan_qr": Baris(PENGURUS_UNDANGAN, 200, 405, objek="undangan_teken"),
    "layanan:pengesahan_perbarui": Baris(PENGURUS_UNDANGAN, 200, 302, objek="undangan_teken"),
    "layanan:pengesahan_kirim": Baris(PENGURUS_UNDANGAN, 200, 200, objek="undangan_teken"),
    "layanan:pengesahan_segel": Baris(PENGURUS_UNDANGAN, 405, 302, objek="undangan_teken"),
    "layanan:pengesahan_saya": Baris(BERPERAN, 200, 302, objek="undangan_saya"),
    # Without the link there is nothing here, whoever asks; tests/layanan/pengesahan/test_layar.py walks them with it.
    "layanan_publik:teken_masuk": Baris(SEMUA, 404, 405, objek="teken_token"),
    **{
        f"layanan_publik:{nama}": Baris(SEMUA, 404, 404, objek="teken")
        for nama in ("teken", "teken_kenali", "teken_gores", "teken_tolak", "teken_selesai", "teken_naskah")
    },
    "layanan_publik:teken_halaman": Baris(SEMUA, 404, 404, objek="teken_halaman"),
}
