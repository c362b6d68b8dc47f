"""Rows of the role × URL table for layanan: tiket."""

from __future__ import annotations

from tests.meta.baris_akses import PEGAWAI, Baris

#: Who keeps the canned answers and macros of the unit.
PENGURUS_PUSTAKA = frozenset({"dodi", "bu_kepala"})
_BERTANYA = (
    "tugaskan", "lepas", "alihkan", "prioritas", "rincian", "tunggu", "lkpp", "lanjut", "selesai", "konfirmasi", "buka",
    "batal", "pengamat", "gabung", "pisah", "bagian", "taut", "pelapor",
)  # fmt: skip
_LANGSUNG = ("label", "kode", "amati", "berhenti_amati", "lepas_bagian")

TIKET: dict[str, Baris] = {
    # layanan.meja
    "layanan:daftar_tiket": Baris(PEGAWAI, 200, 403),
    "layanan:catat_cepat": Baris(PEGAWAI, 200, 200),
    "layanan:cari_pelapor": Baris(PEGAWAI, 200, 405),
    "layanan:saran_artikel": Baris(PEGAWAI, 200, 405),
    "layanan:daftar_balasan_baku": Baris(PEGAWAI, 200, 403),
    "layanan:balasan_baku_baru": Baris(PEGAWAI, 200, 200),
    "layanan:balasan_baku_pratinjau": Baris(PEGAWAI, 405, 200),
    "layanan:balasan_baku_ubah": Baris(PEGAWAI, 200, 200, objek="balasan_baku"),
    "layanan:daftar_makro": Baris(PEGAWAI, 200, 403),
    "layanan:makro_baru": Baris(PENGURUS_PUSTAKA, 200, 200),
    "layanan:makro_ubah": Baris(PENGURUS_PUSTAKA, 200, 200, objek="makro"),
    "layanan:tiket": Baris(PEGAWAI, 200, 405, objek="tiket_meja"),
    "layanan:tiket_tulis": Baris(PEGAWAI, 405, 422, objek="tiket_meja"),
    "layanan:tiket_draf": Baris(PEGAWAI, 405, 200, objek="tiket_meja"),
    "layanan:tiket_hadir": Baris(PEGAWAI, 405, 200, objek="tiket_meja"),
    "layanan:tiket_isi_balasan": Baris(PEGAWAI, 200, 405, objek="tiket_balasan"),
    "layanan:tiket_ambil": Baris(PEGAWAI, 405, 302, objek="tiket_meja"),
    "layanan:tiket_makro": Baris(PEGAWAI, 200, 302, objek="tiket_meja"),
    "layanan:tiket_lepas_taut": Baris(PEGAWAI, 200, 302, objek="tiket_tautan"),
    # An act that asks for something comes back with its form; a stale one, too, with the reason.
    **{f"layanan:tiket_{nama}": Baris(PEGAWAI, 200, 200, objek="tiket_meja") for nama in _BERTANYA},
    **{f"layanan:tiket_{nama}": Baris(PEGAWAI, 200, 302, objek="tiket_meja") for nama in _LANGSUNG},
}
