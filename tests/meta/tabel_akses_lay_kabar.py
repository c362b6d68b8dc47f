"""Rows of the role × URL table for layanan: kabar (pengumuman, pengetahuan)."""

from __future__ import annotations

from tests.meta.baris_akses import ASE, KEPALA, PEGAWAI, SEMUA, Baris

#: Who publishes announcements and articles (Pasal 11, 23(4)).
PENERBIT = KEPALA | {"dodi"}
#: Who notes the state of systems.
PENCATAT = PENERBIT | ASE

_PENGUMUMAN: dict[str, Baris] = {
    "layanan:daftar_pengumuman": Baris(PEGAWAI, 200, 403),
    "layanan:pengumuman_baru": Baris(PEGAWAI, 200, 200),
    "layanan:pelanggan": Baris(PENERBIT, 200, 403),
    "layanan:sistem": Baris(PEGAWAI, 200, 405),
    "layanan:sistem_catat": Baris(PENCATAT, 200, 200, objek="sistem_layanan"),
    "layanan:sistem_pulih": Baris(PENCATAT, 200, 200, objek="sistem_layanan"),
    "layanan:pengumuman_dari_tiket": Baris(PEGAWAI, 405, 302, objek="tiket_diikuti"),
    "layanan:pengumuman": Baris(PEGAWAI, 200, 405, objek="pengumuman_tayang"),
    "layanan:pengumuman_isi": Baris(PEGAWAI, 200, 200, objek="pengumuman_draf"),
    "layanan:pengumuman_ajukan": Baris(PEGAWAI, 200, 302, objek="pengumuman_draf"),
    "layanan:pengumuman_setujui": Baris(PENERBIT, 200, 302, objek="pengumuman_ditinjau"),
    "layanan:pengumuman_kembalikan": Baris(PENERBIT, 200, 200, objek="pengumuman_ditinjau"),
    "layanan:pengumuman_terbitkan": Baris(PEGAWAI, 200, 200, objek="pengumuman_draf"),
    "layanan:pengumuman_tarik": Baris(PEGAWAI, 200, 302, objek="pengumuman_terjadwal"),
    "layanan:pengumuman_ubah": Baris(PEGAWAI, 200, 200, objek="pengumuman_tayang"),
    "layanan:pengumuman_batalkan": Baris(PEGAWAI, 200, 200, objek="pengumuman_tayang"),
    "layanan:pengumuman_akhiri": Baris(PEGAWAI, 200, 302, objek="pengumuman_tayang"),
    "layanan_publik:pengumuman_daftar": Baris(SEMUA, 200, 405),
    "layanan_publik:pengumuman": Baris(SEMUA, 200, 405, objek="pengumuman_tayang"),
    "layanan_publik:pengumuman_rss": Baris(SEMUA, 200, 405),
    "layanan_publik:pengumuman_atom": Baris(SEMUA, 200, 405),
    "layanan_publik:pengumuman_kalender": Baris(SEMUA, 200, 405),
    "layanan_publik:pengumuman_acara": Baris(SEMUA, 200, 405, objek="pengumuman_berwaktu"),
    "layanan_publik:status": Baris(SEMUA, 200, 405),
    "layanan_publik:status_json": Baris(SEMUA, 200, 405),
    "layanan_publik:langganan": Baris(SEMUA, 200, 422),
    "layanan_publik:langganan_terkirim": Baris(SEMUA, 200, 405),
    "layanan_publik:langganan_konfirmasi": Baris(SEMUA, 200, 302, objek="langganan_konfirmasi"),
    "layanan_publik:langganan_kelola": Baris(SEMUA, 200, 422, objek="langganan_kelola"),
    "layanan_publik:langganan_berhenti": Baris(SEMUA, 200, 200, objek="langganan_kelola"),
}
_PENGETAHUAN: dict[str, Baris] = {
    "layanan:daftar_artikel": Baris(PEGAWAI, 200, 403),
    "layanan:artikel_baru": Baris(PEGAWAI, 200, 200),
    "layanan:pencarian_kosong": Baris(PENERBIT, 200, 405),
    "layanan:pencarian_kosong_jawab": Baris(PENERBIT, 200, 302, objek="pencarian_kosong"),
    "layanan:artikel_dari_tiket": Baris(PEGAWAI, 405, 302, objek="tiket_diikuti"),
    "layanan:panduan_lepas": Baris(PEGAWAI, 200, 302, objek="panduan_unduhan"),
    "layanan:artikel": Baris(PEGAWAI, 200, 405, objek="artikel_draf"),
    "layanan:artikel_tulis": Baris(PEGAWAI, 200, 200, objek="artikel_draf"),
    "layanan:artikel_atur": Baris(PEGAWAI, 200, 200, objek="artikel_draf"),
    "layanan:artikel_panduan": Baris(PEGAWAI, 200, 200, objek="artikel_draf"),
    "layanan:artikel_ajukan": Baris(PEGAWAI, 200, 302, objek="artikel_draf"),
    "layanan:artikel_terbitkan": Baris(PENERBIT, 200, 302, objek="artikel_ditinjau"),
    "layanan:artikel_kembalikan": Baris(PENERBIT, 200, 200, objek="artikel_ditinjau"),
    "layanan:artikel_buang": Baris(PEGAWAI, 200, 302, objek="artikel_draf"),
    "layanan:artikel_tarik": Baris(PENERBIT, 200, 200, objek="artikel_draf"),
    "layanan:artikel_terbitkan_lagi": Baris(PENERBIT, 200, 302, objek="artikel_ditarik"),
    "layanan:artikel_benar": Baris(PENERBIT, 200, 200, objek="artikel_draf"),
    "layanan_publik:pengetahuan": Baris(SEMUA, 200, 405),
    "layanan_publik:artikel": Baris(SEMUA, 200, 405, objek="artikel_terbit"),
    "layanan_publik:artikel_nilai": Baris(SEMUA, 405, 302, objek="artikel_terbit"),
    "layanan_publik:artikel_unduh": Baris(SEMUA, 200, 405, objek="artikel_unduh"),
}
KABAR: dict[str, Baris] = {**_PENGUMUMAN, **_PENGETAHUAN}
