"""Rows of the role × URL table for layanan: complaints, suggestions, requests for information, figures."""

from __future__ import annotations

from tests.meta.baris_akses import KEPALA, PEGAWAI, SEMUA, Baris

#: The Sekretariat handles what is complained about at the unit that handles complaints.
PENANGAN = KEPALA | {"dodi", "sari"}
PENERBIT = KEPALA | {"dodi"}

KELUHAN: dict[str, Baris] = {
    "layanan:daftar_keluhan": Baris(PENANGAN, 200, 403),
    "layanan:keluhan_catat": Baris(PENANGAN, 200, 200),
    "layanan:keluhan_laporan": Baris(PENANGAN, 200, 405),
    "layanan:keluhan": Baris(PENANGAN, 200, 405, objek="keluhan"),
    "layanan:keluhan_pengadu": Baris(PENANGAN, 200, 405, objek="keluhan"),
    "layanan:keluhan_tetapkan": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_pilah": Baris(KEPALA, 200, 200, objek="keluhan"),
    "layanan:keluhan_terlapor": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_lepas_terlapor": Baris(KEPALA, 200, 200, objek="terlapor"),
    "layanan:keluhan_tanya": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_jawab": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_lanjut": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_catatan": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_eskalasi": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_putuskan": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_putus_keberatan": Baris(PENANGAN, 200, 200, objek="keluhan"),
    "layanan:keluhan_buka_pengadu": Baris(KEPALA, 200, 200, objek="keluhan"),
    "layanan:daftar_masukan": Baris(PEGAWAI, 200, 403),
    "layanan:masukan_catat": Baris(PENANGAN, 200, 200),
    "layanan:masukan": Baris(PEGAWAI, 200, 405, objek="masukan"),
    "layanan:masukan_telaah": Baris(PENANGAN, 200, 200, objek="masukan"),
    "layanan:masukan_tindak": Baris(PENANGAN, 200, 200, objek="masukan"),
    "layanan:masukan_selesai": Baris(PENANGAN, 200, 200, objek="masukan"),
    "layanan:masukan_henti": Baris(PENANGAN, 200, 200, objek="masukan"),
    "layanan_publik:keluhan": Baris(SEMUA, 200, 422),
    "layanan_publik:keluhan_status": Baris(SEMUA, 200, 422),
    "layanan_publik:masukan": Baris(SEMUA, 200, 422),
    # Without number and code in this browser's session they do not exist, for anybody.
    "layanan_publik:keluhan_lihat": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_resi": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_jawab": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_keberatan": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_nilai": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_surat": Baris(SEMUA, 404, 404, objek="keluhan_berkas"),
    "layanan_publik:keluhan_cabut": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan_publik:keluhan_keluar": Baris(SEMUA, 404, 404, objek="keluhan_publik"),
    "layanan:daftar_informasi": Baris(PENANGAN, 200, 403),
    "layanan:informasi_catat": Baris(PENANGAN, 200, 200),
    "layanan:informasi": Baris(PENANGAN, 200, 405, objek="informasi"),
    "layanan:informasi_proses": Baris(PENANGAN, 200, 302, objek="informasi"),
    "layanan:informasi_perpanjang": Baris(PENANGAN, 200, 200, objek="informasi"),
    "layanan:informasi_jawab": Baris(PENANGAN, 200, 200, objek="informasi"),
    "layanan:informasi_keberatan": Baris(PENANGAN, 200, 200, objek="informasi"),
    "layanan:informasi_tanggapi": Baris(PENANGAN, 200, 200, objek="keberatan_informasi"),
    "layanan_publik:informasi": Baris(SEMUA, 200, 422),
    "layanan_publik:informasi_status": Baris(SEMUA, 200, 422),
    "layanan_publik:informasi_lihat": Baris(SEMUA, 404, 404, objek="informasi_publik"),
    "layanan_publik:informasi_resi": Baris(SEMUA, 404, 404, objek="informasi_publik"),
    "layanan_publik:informasi_berkas": Baris(SEMUA, 404, 404, objek="informasi_berkas"),
    "layanan_publik:informasi_surat": Baris(SEMUA, 404, 404, objek="informasi_berkas"),
    "layanan_publik:informasi_cabut": Baris(SEMUA, 404, 404, objek="informasi_publik"),
    "layanan_publik:informasi_keberatan": Baris(SEMUA, 404, 404, objek="informasi_publik"),
    "layanan_publik:informasi_keluar": Baris(SEMUA, 404, 404, objek="informasi_publik"),
    "layanan:laporan": Baris(PENANGAN, 200, 405),
    "layanan:laporan_terbitkan": Baris(PENERBIT, 200, 302, objek="bulan_laporan"),
}
