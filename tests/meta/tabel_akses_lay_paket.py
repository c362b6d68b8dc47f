"""Rows of the role × URL table for layanan: kontak, paket, fasilitasi, kewenangan, konsultasi."""

from __future__ import annotations

from tests.meta.baris_akses import KEPALA, PEGAWAI, SEMUA, Baris

_LAYANAN = frozenset({"dodi"})
_PEMBACA = KEPALA | {"dodi"}
_FASILITASI = KEPALA | {"dodi", "sari", "pak_ppk", "pak_pa"}
_LKPP = KEPALA | {"dodi", "asep"}
_KOORDINATOR = frozenset({"dodi", "asep", "rina", "sari"})

PAKET: dict[str, Baris] = {
    "layanan:kontak": Baris(PEGAWAI, 200, 403),
    "layanan:kontak_baru": Baris(_LAYANAN, 200, 200),
    "layanan:kontak_rinci": Baris(PEGAWAI, 200, 405, objek="lay_kontak"),
    "layanan:kontak_ubah": Baris(_LAYANAN, 200, 200, objek="lay_kontak"),
    "layanan:kontak_nonaktif": Baris(_LAYANAN, 200, 200, objek="lay_kontak"),
    "layanan:paket": Baris(PEGAWAI, 200, 403),
    "layanan:rup": Baris(PEGAWAI, 200, 403),
    "layanan:paket_rinci": Baris(PEGAWAI, 200, 405, objek="lay_paket"),
    "layanan:paket_impor": Baris(_PEMBACA, 200, 403),
    "layanan:paket_impor_baru": Baris(_LAYANAN, 200, 200),
    "layanan:paket_impor_rinci": Baris(_PEMBACA, 200, 405, objek="lay_impor"),
    "layanan:fasilitasi": Baris(_FASILITASI, 200, 403),
    "layanan:fasilitasi_baru": Baris(_LAYANAN, 200, 200),
    "layanan:fasilitasi_apbd": Baris(_LAYANAN, 200, 200),
    "layanan:fasilitasi_rinci": Baris(_FASILITASI, 200, 405, objek="lay_fasilitasi"),
    "layanan:fasilitasi_rencana": Baris(_LAYANAN, 200, 200, objek="lay_fasilitasi"),
    "layanan:fasilitasi_langkah": Baris(_LAYANAN, 200, 200, objek="lay_fasilitasi"),
    "layanan:fasilitasi_tiket": Baris(_LAYANAN, 200, 200, objek="lay_fasilitasi"),
    "layanan:fasilitasi_surat": Baris(_LAYANAN, 200, 302, objek="lay_fasilitasi"),
    "layanan:fasilitasi_selesai": Baris(_LAYANAN, 200, 200, objek="lay_fasilitasi"),
    "layanan:fasilitasi_buka_lagi": Baris(_LAYANAN, 200, 200, objek="lay_fasilitasi"),
    "layanan:kewenangan": Baris(_PEMBACA, 200, 403),
    "layanan:kewenangan_alihkan": Baris(_LAYANAN, 200, 200, objek="lay_tiket"),
    "layanan:kewenangan_saran": Baris(_PEMBACA, 200, 403),
    "layanan:kewenangan_sarankan": Baris(_LAYANAN, 200, 200, objek="lay_tiket"),
    "layanan:kewenangan_saran_rinci": Baris(_PEMBACA, 200, 405, objek="lay_saran"),
    "layanan:kewenangan_tanggapan": Baris(_LAYANAN, 200, 200, objek="lay_saran"),
    "layanan:konsultasi": Baris(_LKPP, 200, 403),
    "layanan:konsultasi_baru": Baris(_LKPP - KEPALA, 200, 200),
    "layanan:konsultasi_rinci": Baris(_LKPP, 200, 405, objek="lay_konsultasi"),
    "layanan:konsultasi_nomor": Baris(_LKPP - KEPALA, 200, 200, objek="lay_konsultasi"),
    "layanan:konsultasi_jawab": Baris(_LKPP - KEPALA, 200, 200, objek="lay_konsultasi"),
    "layanan:konsultasi_tarik": Baris(_LKPP - KEPALA, 200, 200, objek="lay_konsultasi"),
    "layanan:koordinasi": Baris(PEGAWAI, 200, 403),
    "layanan:koordinasi_baru": Baris(_KOORDINATOR, 200, 200),
    "layanan:koordinasi_rinci": Baris(PEGAWAI, 200, 405, objek="lay_koordinasi"),
    "layanan:koordinasi_ubah": Baris(_KOORDINATOR, 200, 200, objek="lay_koordinasi"),
    "layanan_publik:rup": Baris(SEMUA, 200, 405),
    "layanan_publik:tender": Baris(SEMUA, 200, 405),
}
