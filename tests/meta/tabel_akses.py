"""The role × URL table: who may open what, declared a second time and walked by ``test_akses.py``.

A row says what those in ``boleh`` get, for GET and for POST with an empty body. Everyone else is refused: 403, and a
stranger is sent to the login page. ``objek`` names the maker of the URL's object: on somebody else's object, or one
that does not exist, those in ``boleh`` get 404.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.pabrik import TOKOH

TAMU = "tamu"
KEPALA = frozenset({"bu_kepala"})
ASE = frozenset({"asep"})
PEGAWAI = frozenset({"rina", "dodi", "asep", "sari", "bu_kepala"})
BERPERAN = frozenset(TOKOH) - {"orang_luar"}
SEMUA = frozenset(TOKOH) | {TAMU}
#: Who may keep files of their own: staff and procurement actors, not those who only look on.
PENGUNGGAH = PEGAWAI | {"pak_ppk", "pokja_dua", "pak_pp", "pak_pa"}
PENGURUS_KALENDER = KEPALA | {"sari"}
#: Who keeps the archive.
ARSIPARIS = KEPALA | {"sari"}
PEMBACA_KEPATUHAN = KEPALA | {"pak_auditor"}
#: Who reads the servers' figures; LKPP only the servers opened for it (Pasal 26(6)).
PEMANTAU = ASE | KEPALA | {"pengamat_lkpp"}

#: Who drills, asks for restores, and decides on those of others.
PENGUJI = ASE | KEPALA
#: Who reads the retention of the archive and gives one of its two approvals, and who keeps it.
PENYETUJU_ARSIP = KEPALA | ASE | {"sari"}
PENGELOLA_RETENSI = KEPALA | {"sari"}

#: Who sees how the backups stand (Pasal 27(1)): whoever runs them, and the secretariat that keeps the media.
PEMBACA_CADANGAN = ASE | KEPALA | {"sari"}
#: Who sees where the backup media are (Pasal 27(2)).
PEMBACA_MEDIA = ASE | KEPALA | {"sari"}
#: Who examines applications and decides on them (Pasal 10(2)c, 10(3)).
VERIFIKATOR = KEPALA | {"rina"}
#: Who finds a user of SPSE, numbers masked (Pasal 10(2)d).
PEMBACA_PENGGUNA = KEPALA | {"rina", "sari", "dodi"}
#: Who reads the agreements with institutions that use this LPSE (Pasal 2(3), 3(2)).
PEMBACA_KERJA_SAMA = KEPALA | {"rina", "sari"}
#: Who reads the whole trail.
PEMBACA_JEJAK = KEPALA | {"pak_auditor"}


@dataclass(frozen=True)
class Baris:
    """One URL. ``khusus`` gives (GET, POST) of single characters that differ from the others in ``boleh``; ``lain``
    is what an object of nobody gives where that is not 404.
    """

    boleh: frozenset[str]
    get: int
    post: int
    objek: str = ""
    khusus: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    lain: tuple[int, int] | None = None

    def harapan(self, siapa: str, *, milik: bool) -> tuple[int, int]:
        """(GET, POST) this character must get, on an object of theirs or of somebody else."""
        if siapa not in self.boleh:
            return (302, 302) if siapa == TAMU else (403, 403)
        if not milik:
            if self.lain:
                return self.lain
            return (404, 405) if self.post == 405 else (405, 404) if self.get == 405 else (404, 404)
        return self.khusus.get(siapa, (self.get, self.post))


#: Whoever must hold a second factor holds one; the other characters have none.
_BERFAKTOR = ("asep", "bu_kepala")

TABEL: dict[str, Baris] = {
    # lpse.tampilan
    "beranda": Baris(BERPERAN, 200, 405),
    "cari": Baris(BERPERAN, 200, 405),
    "tema": Baris(SEMUA, 405, 302),
    # lpse.kesehatan
    "sehat": Baris(SEMUA, 200, 405),
    "siap": Baris(SEMUA, 503, 405),
    # lpse.akun: milik sendiri
    "akun:saya": Baris(BERPERAN, 200, 405),
    "akun:ubah_profil": Baris(BERPERAN, 200, 302),
    "akun:jejak_saya": Baris(BERPERAN, 200, 405),
    "akun:keluarkan_sesi": Baris(BERPERAN, 200, 302),
    "akun:siapkan_faktor": Baris(BERPERAN, 200, 405, khusus=dict.fromkeys(_BERFAKTOR, (302, 405))),
    # lpse.akun: orang dan undangan
    "akun:daftar_pengguna": Baris(KEPALA, 200, 403),
    "akun:pengguna": Baris(KEPALA, 200, 405, objek="pengguna"),
    "akun:ubah_data": Baris(KEPALA, 200, 200, objek="pengguna"),
    "akun:tetapkan_peran": Baris(KEPALA, 200, 200, objek="pengguna"),
    "akun:cabut_peran": Baris(KEPALA, 200, 200, objek="peran_pengguna"),
    "akun:nonaktifkan": Baris(KEPALA, 200, 200, objek="pengguna"),
    "akun:aktifkan_kembali": Baris(KEPALA, 200, 200, objek="pengguna_nonaktif"),
    "akun:keluarkan": Baris(KEPALA, 200, 200, objek="pengguna"),
    "akun:lepas_faktor": Baris(KEPALA, 200, 200, objek="pengguna"),
    "akun:daftar_undangan": Baris(KEPALA, 200, 403),
    "akun:undang": Baris(KEPALA, 200, 200),
    "akun:kirim_ulang": Baris(KEPALA, 200, 200, objek="undangan"),
    "akun:batalkan_undangan": Baris(KEPALA, 200, 200, objek="undangan"),
    # Any token moves into the session and out of the address first; whether it is good is said on the page after.
    "akun:terima_undangan": Baris(SEMUA, 302, 302, objek="token", lain=(302, 302)),
    # the doors of allauth
    "account_login": Baris(SEMUA, 302, 302, khusus={TAMU: (200, 200)}),
    "account_logout": Baris(SEMUA, 200, 302, khusus={TAMU: (302, 302)}),
    "account_inactive": Baris(SEMUA, 200, 405),
    "account_reset_password": Baris(SEMUA, 200, 200),
    "account_reset_password_done": Baris(SEMUA, 200, 405),
    "account_reset_password_from_key": Baris(SEMUA, 200, 200, objek="kunci_sandi", lain=(200, 200)),
    "account_reset_password_from_key_done": Baris(SEMUA, 200, 405),
    "mfa_authenticate": Baris(SEMUA, 302, 302),
    "mfa_login_webauthn": Baris(SEMUA, 302, 302),
    # one's own account in allauth
    "account_reauthenticate": Baris(BERPERAN, 200, 200),
    "account_change_password": Baris(BERPERAN, 200, 200),
    "mfa_index": Baris(BERPERAN, 200, 405),
    "mfa_reauthenticate": Baris(BERPERAN, 302, 302, khusus=dict.fromkeys(_BERFAKTOR, (200, 200))),
    "mfa_activate_totp": Baris(BERPERAN, 200, 200, khusus=dict.fromkeys(_BERFAKTOR, (302, 302))),
    "mfa_deactivate_totp": Baris(BERPERAN, 404, 404, khusus=dict.fromkeys(_BERFAKTOR, (200, 200))),
    "mfa_view_recovery_codes": Baris(BERPERAN, 404, 405),
    "mfa_generate_recovery_codes": Baris(BERPERAN, 200, 200, khusus=dict.fromkeys(_BERFAKTOR, (200, 302))),
    "mfa_download_recovery_codes": Baris(BERPERAN, 404, 404),
    "mfa_list_webauthn": Baris(BERPERAN, 200, 405),
    "mfa_add_webauthn": Baris(BERPERAN, 200, 200),
    "mfa_reauthenticate_webauthn": Baris(BERPERAN, 302, 302),
    "mfa_remove_webauthn": Baris(BERPERAN, 200, 302, objek="kunci_keamanan"),
    "mfa_edit_webauthn": Baris(BERPERAN, 200, 200, objek="kunci_keamanan"),
    "usersessions_list": Baris(BERPERAN, 200, 302),
    # lpse.jejak
    "jejak:daftar": Baris(PEMBACA_JEJAK, 200, 403),
    "jejak:rinci": Baris(PEMBACA_JEJAK, 200, 405, objek="jejak"),
    "jejak:rantai": Baris(PEMBACA_JEJAK, 200, 405),
    "jejak:periksa": Baris(KEPALA, 405, 302),
    "jejak:tanggapi": Baris(KEPALA, 200, 200, objek="rantai_rusak"),
    # lpse.kepatuhan
    "kepatuhan": Baris(PEMBACA_KEPATUHAN, 200, 405),
    "kepatuhan_periksa_semua": Baris(KEPALA, 405, 302),
    "kepatuhan_rinci": Baris(PEMBACA_KEPATUHAN, 200, 405, objek="ketentuan"),
    "kepatuhan_periksa": Baris(KEPALA, 405, 302, objek="ketentuan"),
    "kepatuhan_bulan": Baris(PEMBACA_KEPATUHAN, 200, 405, objek="bulan"),
    # The empty form asks for nothing: a month without records is refused by the service, on the same page.
    "kepatuhan_laporan": Baris(KEPALA, 200, 200, objek="bulan"),
    "kepatuhan_profil": Baris(PEMBACA_KEPATUHAN, 200, 405),
    # Without a choice in the address there is nothing to confirm.
    "kepatuhan_profil_ubah": Baris(KEPALA, 302, 302),
    # lpse.berkas: milik sendiri; POST tanpa isi ditolak formulirnya, tus minta kepala versinya
    "berkas:saya": Baris(PENGUNGGAH, 200, 422),
    "berkas:hapus": Baris(PENGUNGGAH, 200, 302, objek="berkas_saya"),
    "berkas:unggah": Baris(PENGUNGGAH, 412, 412),
    "berkas:unggahan": Baris(PENGUNGGAH, 412, 412, objek="unggahan", lain=(412, 412)),
    "berkas:lihat": Baris(BERPERAN, 200, 405, objek="berkas"),
    "berkas:bingkai": Baris(BERPERAN, 200, 405, objek="berkas"),
    "berkas:unduh": Baris(BERPERAN, 200, 405, objek="berkas"),
    "berkas:isi": Baris(BERPERAN, 200, 405, objek="berkas"),
    "berkas:gambar_mini": Baris(BERPERAN, 200, 405, objek="berkas"),
    "berkas:halaman": Baris(BERPERAN, 200, 405, objek="berkas_halaman"),
    "berkas:keadaan": Baris(ASE | KEPALA, 200, 405),
    # lpse.pemberitahuan: milik sendiri, lalu kotak keluar kantor
    "pemberitahuan:daftar": Baris(BERPERAN, 200, 405),
    "pemberitahuan:lonceng": Baris(BERPERAN, 200, 405),
    "pemberitahuan:terbaru": Baris(BERPERAN, 200, 405),
    "pemberitahuan:dibaca_semua": Baris(BERPERAN, 405, 302),
    "pemberitahuan:preferensi": Baris(BERPERAN, 200, 200),
    "pemberitahuan:buka": Baris(BERPERAN, 302, 405, objek="kabar"),
    "pemberitahuan:dibaca": Baris(BERPERAN, 405, 302, objek="kabar"),
    "pemberitahuan:kiriman": Baris(KEPALA, 200, 403),
    "pemberitahuan:kiriman_satu": Baris(KEPALA, 200, 405, objek="kiriman"),
    "pemberitahuan:kiriman_ulang": Baris(KEPALA, 200, 302, objek="kiriman_mati"),
    "pemberitahuan:kait": Baris(KEPALA, 200, 403),
    "pemberitahuan:kait_baru": Baris(KEPALA, 200, 200),
    "pemberitahuan:kait_ubah": Baris(KEPALA, 200, 200, objek="kait_web"),
    "pemberitahuan:kait_rahasia": Baris(KEPALA, 200, 200, objek="kait_web"),
    "pemberitahuan:kait_nyala": Baris(KEPALA, 200, 302, objek="kait_web"),
    "pemberitahuan:kait_uji": Baris(KEPALA, 200, 302, objek="kait_web"),
    # lpse.naskah
    "naskah:daftar": Baris(BERPERAN, 200, 403),
    "naskah:rinci": Baris(BERPERAN, 200, 405, objek="naskah"),
    # A draft that cannot be set any more is said so on its own page.
    "naskah:pratinjau": Baris(BERPERAN, 302, 405, objek="naskah_lama"),
    "naskah:halaman": Baris(BERPERAN, 200, 405, objek="halaman_naskah"),
    # Sari publishes papers of the archive, so the door lets her in; this draft is of a kind she does not publish.
    "naskah:finalkan": Baris(ASE | KEPALA | {"sari"}, 200, 302, objek="naskah", khusus={"sari": (403, 403)}),
    "naskah:buang": Baris(PEGAWAI, 200, 302, objek="naskah"),
    "naskah:tanda_tangan": Baris(BERPERAN, 200, 200, objek="naskah"),
    # The public check reads and changes nothing; a code nobody issued answers 404 on its own page.
    "naskah_publik:verifikasi": Baris(SEMUA, 200, 200),
    "naskah_publik:kode": Baris(SEMUA, 200, 200, objek="naskah_terbit", lain=(404, 200)),
    "naskah:batalkan": Baris(KEPALA, 200, 200, objek="naskah"),
    # lpse.pekerjaan
    "pekerjaan": Baris(ASE | KEPALA, 200, 405),
    "pekerjaan_riwayat": Baris(ASE | KEPALA, 200, 403),
    "pekerjaan_jalankan": Baris(ASE | KEPALA, 200, 302, objek="pekerjaan"),
    # lpse.waktu
    "waktu:bulan": Baris(BERPERAN, 200, 405),
    "waktu:tahun": Baris(BERPERAN, 200, 405),
    "waktu:hitung": Baris(BERPERAN, 200, 405),
    "waktu:jam_layanan": Baris(PENGURUS_KALENDER, 200, 200),
    "waktu:pustaka": Baris(PENGURUS_KALENDER, 200, 200),
    "waktu:daftar_hari": Baris(BERPERAN, 200, 403),
    "waktu:pilih_jenis": Baris(PENGURUS_KALENDER, 200, 405),
    "waktu:hari_baru": Baris(PENGURUS_KALENDER, 200, 200, objek="jenis_hari"),
    "waktu:hari": Baris(BERPERAN, 200, 405, objek="hari_khusus"),
    "waktu:hari_ubah": Baris(PENGURUS_KALENDER, 200, 200, objek="hari_khusus"),
    "waktu:hari_batalkan": Baris(PENGURUS_KALENDER, 200, 200, objek="hari_khusus"),
    "waktu:umpan": Baris(SEMUA, 200, 405),
    # arsip.retensi
    "arsip:retensi": Baris(PENYETUJU_ARSIP, 200, 405),
    "arsip:retensi_berkas": Baris(PENYETUJU_ARSIP, 200, 403),
    "arsip:jra": Baris(PENYETUJU_ARSIP, 200, 403),
    "arsip:jra_kode": Baris(PENYETUJU_ARSIP, 200, 405, objek="arsip_kode"),
    "arsip:jra_versi": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_kode"),
    "arsip:penahanan": Baris(PENYETUJU_ARSIP, 200, 403),
    "arsip:penahanan_baru": Baris(PENGELOLA_RETENSI, 200, 200),
    "arsip:penahanan_rinci": Baris(PENYETUJU_ARSIP, 200, 405, objek="arsip_penahanan"),
    "arsip:penahanan_tambah": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_penahanan"),
    "arsip:penahanan_akhiri": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_penahanan"),
    "arsip:pemindahan": Baris(PENYETUJU_ARSIP, 200, 403),
    "arsip:pemindahan_baru": Baris(PENGELOLA_RETENSI, 200, 200),
    "arsip:pemindahan_rinci": Baris(PENYETUJU_ARSIP, 200, 405, objek="arsip_pemindahan"),
    "arsip:usul": Baris(PENYETUJU_ARSIP, 200, 403),
    "arsip:usul_baru": Baris(PENGELOLA_RETENSI, 200, 200),
    "arsip:usul_rinci": Baris(BERPERAN, 200, 405, objek="arsip_usul"),
    "arsip:usul_panitia": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_nilai": Baris(BERPERAN, 200, 200, objek="arsip_usul"),
    "arsip:usul_ajukan": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_setujui": Baris(PENYETUJU_ARSIP, 200, 200, objek="arsip_usul"),
    "arsip:usul_kembalikan": Baris(PENYETUJU_ARSIP, 200, 200, objek="arsip_usul"),
    "arsip:usul_surat": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_ba": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_laksanakan": Baris(frozenset({"sari"}), 200, 200, objek="arsip_usul"),
    "arsip:usul_bagit": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_batalkan": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_usul"),
    "arsip:usul_keluarkan": Baris(PENGELOLA_RETENSI, 200, 200, objek="arsip_butir_usul"),
    # arsip.pencarian dan arsip.pemindaian
    "arsip:cari": Baris(BERPERAN, 200, 405),
    "arsip:cari_keadaan": Baris(frozenset({"sari"}), 200, 403),
    "arsip:pindaian": Baris(PEGAWAI, 200, 403),
    "arsip:pindaian_terima": Baris(PEGAWAI, 200, 200),
    "arsip:kiriman": Baris(PEGAWAI, 200, 405, objek="arsip_kiriman"),
    "arsip:kiriman_tambah": Baris(PEGAWAI, 200, 200, objek="arsip_kiriman"),
    "arsip:kiriman_serahkan": Baris(PEGAWAI, 200, 200, objek="arsip_kiriman"),
    "arsip:kiriman_kerja": Baris(PEGAWAI, 200, 422, objek="arsip_kiriman"),
    "arsip:kiriman_arsipkan": Baris(PEGAWAI, 200, 200, objek="arsip_kiriman"),
    "arsip:lembar_buang": Baris(PEGAWAI, 200, 200, objek="arsip_lembar"),
    "arsip:lembar_ambil": Baris(PEGAWAI, 200, 302, objek="arsip_lembar_buang"),
    "arsip:ocr_ulangi": Baris(PEGAWAI, 200, 302, objek="arsip_ocr"),
    # arsip.dokumen
    # arsip.peminjaman; a request and a link need what they are about in the query
    "arsip:daftar_pinjam": Baris(PEGAWAI, 200, 403),
    "arsip:pinjam_ajukan": Baris(PEGAWAI, 404, 404),
    "arsip:pinjam": Baris(PEGAWAI, 200, 405, objek="pinjam"),
    "arsip:pinjam_setujui": Baris(ARSIPARIS, 200, 302, objek="pinjam_orang"),
    "arsip:pinjam_tolak": Baris(ARSIPARIS, 200, 200, objek="pinjam_orang"),
    "arsip:pinjam_batal": Baris(PEGAWAI, 200, 200, objek="pinjam"),
    "arsip:pinjam_serahkan": Baris(ARSIPARIS, 200, 200, objek="pinjam_orang"),
    "arsip:pinjam_perpanjang": Baris(ARSIPARIS, 200, 200, objek="pinjam_orang"),
    "arsip:pinjam_kembali": Baris(ARSIPARIS, 200, 200, objek="pinjam_orang"),
    "arsip:pinjam_tindak_lanjut": Baris(ARSIPARIS, 200, 200, objek="pinjam_orang"),
    "arsip:daftar_tautan": Baris(ARSIPARIS, 200, 403),
    "arsip:tautan_buat": Baris(ARSIPARIS, 404, 404),
    "arsip:tautan_rinci": Baris(ARSIPARIS, 200, 405, objek="tautan_baca"),
    "arsip:tautan_setujui": Baris(KEPALA, 200, 200, objek="tautan_baca"),
    "arsip:tautan_tolak": Baris(KEPALA, 200, 200, objek="tautan_baca"),
    "arsip:tautan_cabut": Baris(ARSIPARIS, 200, 200, objek="tautan_baca"),
    # Whoever holds the address; the pages behind the door are not there for a browser that did not open it.
    "arsip:tautan_akar": Baris(SEMUA, 404, 405),
    "arsip:tautan_publik": Baris(SEMUA, 200, 302, objek="tautan_token"),
    "arsip:tautan_baca": Baris(SEMUA, 404, 405, objek="tautan_dokumen"),
    "arsip:tautan_bingkai": Baris(SEMUA, 404, 405, objek="tautan_dokumen"),
    "arsip:tautan_halaman": Baris(SEMUA, 404, 405, objek="tautan_halaman"),
    "arsip:tautan_unduh": Baris(SEMUA, 404, 405, objek="tautan_dokumen"),
    # arsip.keutuhan
    "arsip:keutuhan": Baris(ARSIPARIS | ASE, 200, 405),
    "arsip:keutuhan_laporan": Baris(ARSIPARIS, 200, 200),
    "arsip:keutuhan_dokumen": Baris(ARSIPARIS | ASE, 200, 200, objek="arsip_dokumen"),
    "arsip:keutuhan_berkas": Baris(ARSIPARIS | ASE, 200, 200, objek="arsip_berkas"),
    "arsip:daftar_bagit": Baris(ARSIPARIS, 200, 403),
    "arsip:bagit_minta": Baris(ARSIPARIS, 404, 404),
    "arsip:bagit": Baris(ARSIPARIS, 200, 405, objek="ekspor_bagit"),
    "arsip:bagit_batal": Baris(ARSIPARIS, 200, 302, objek="ekspor_bagit"),
    "arsip:bagit_unduh": Baris(ARSIPARIS, 302, 405, objek="ekspor_bagit"),
    "arsip:dokumen_daftar": Baris(BERPERAN, 200, 403),
    "arsip:dokumen_tambah": Baris(PEGAWAI, 200, 200),
    "arsip:dokumen": Baris(BERPERAN, 200, 405, objek="arsip_dokumen"),
    "arsip:dokumen_ubah": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_versi": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_hubungkan": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_lepas": Baris(PEGAWAI, 200, 302, objek="arsip_relasi"),
    "arsip:dokumen_pindah": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_batalkan": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_hak": Baris(PEGAWAI, 200, 200, objek="arsip_dokumen"),
    "arsip:dokumen_hak_cabut": Baris(PEGAWAI, 200, 302, objek="arsip_hak_dokumen"),
    "arsip:berkas_daftar": Baris(BERPERAN, 200, 403),
    "arsip:berkas_tambah": Baris(PEGAWAI, 200, 200),
    "arsip:berkas": Baris(BERPERAN, 200, 403, objek="arsip_berkas", lain=(404, 403)),
    "arsip:berkas_ubah": Baris(PEGAWAI, 200, 200, objek="arsip_berkas"),
    "arsip:berkas_tutup": Baris(PEGAWAI, 200, 200, objek="arsip_berkas"),
    "arsip:berkas_buka_lagi": Baris(PEGAWAI, 200, 200, objek="arsip_berkas"),
    "arsip:berkas_hak": Baris(PEGAWAI, 200, 200, objek="arsip_berkas"),
    "arsip:berkas_hak_cabut": Baris(PEGAWAI, 200, 302, objek="arsip_hak_berkas"),
    "arsip:klasifikasi": Baris(PEGAWAI | {"pak_auditor"}, 200, 405),
    # arsip.pemulihan: whoever asks never decides
    "arsip:pemulihan": Baris(PENGUJI, 200, 405),
    "arsip:daftar_uji_pulih": Baris(PENGUJI, 200, 403),
    "arsip:uji_pulih_semua": Baris(PENGUJI, 200, 302),
    "arsip:uji_pulih": Baris(PENGUJI, 200, 405, objek="uji_pulih"),
    "arsip:uji_pulih_suruh": Baris(PENGUJI, 200, 302, objek="sasaran_bersalinan"),
    "arsip:batas_pulih": Baris(KEPALA, 200, 200, objek="sasaran_bersalinan"),
    "arsip:isi_salinan": Baris(PENGUJI, 200, 405, objek="salinan_pulih"),
    "arsip:daftar_permintaan_pulih": Baris(PENGUJI, 200, 403),
    "arsip:minta_pulih": Baris(PENGUJI, 200, 200, objek="salinan_pulih"),
    "arsip:permintaan_pulih": Baris(PENGUJI, 200, 405, objek="permintaan_pulih"),
    "arsip:permintaan_pulih_setujui": Baris(PENGUJI, 200, 302, objek="permintaan_pulih"),
    "arsip:permintaan_pulih_tolak": Baris(PENGUJI, 200, 200, objek="permintaan_pulih"),
    "arsip:permintaan_pulih_batal": Baris(PENGUJI, 200, 302, objek="permintaan_pulih_sendiri"),
    "arsip:permintaan_pulih_unduh": Baris(PENGUJI, 302, 405, objek="permintaan_pulih"),
    # infrastruktur.pemantauan; an empty POST to a list names no act, which nobody may do
    "infrastruktur:pemantauan": Baris(PEMANTAU, 200, 405),
    "infrastruktur:log_harian": Baris(PEMANTAU, 200, 403),
    "infrastruktur:harian": Baris(PEMANTAU, 200, 405, objek="harian"),
    "infrastruktur:harian_konfirmasi": Baris(ASE, 200, 302, objek="harian"),
    "infrastruktur:harian_catatan": Baris(ASE, 200, 200, objek="harian"),
    "infrastruktur:konfirmasi_hari": Baris(ASE, 200, 200, objek="hari"),
    "infrastruktur:server": Baris(PEMANTAU, 200, 405, objek="server"),
    "infrastruktur:ukur_sekarang": Baris(ASE, 405, 302, objek="server"),
    "infrastruktur:lembar": Baris(PEMANTAU, 200, 405, objek="lembar"),
    "infrastruktur:lembar_pratinjau": Baris(ASE | KEPALA, 200, 405, objek="lembar"),
    "infrastruktur:lembar_terbitkan": Baris(ASE | KEPALA, 200, 200, objek="lembar"),
    "infrastruktur:lembar_ganti": Baris(KEPALA, 200, 200, objek="lembar"),
    "infrastruktur:hari_kosong": Baris(ASE, 200, 200, objek="hari_kosong"),
    "infrastruktur:daftar_tindak_lanjut": Baris(PEMANTAU, 200, 403),
    # Its figure comes by query; without one there is nothing to follow up.
    "infrastruktur:tindak_lanjut_baru": Baris(ASE, 404, 404),
    "infrastruktur:tindak_lanjut": Baris(PEMANTAU, 200, 405, objek="tindak_lanjut"),
    "infrastruktur:tindak_lanjut_kerjakan": Baris(ASE, 200, 200, objek="tindak_lanjut"),
    "infrastruktur:tindak_lanjut_selesai": Baris(ASE, 200, 200, objek="tindak_lanjut_dikerjakan"),
    "infrastruktur:tindak_lanjut_batal": Baris(ASE, 200, 200, objek="tindak_lanjut"),
    # arsip.cadangan
    "arsip:cadangan": Baris(PEMBACA_CADANGAN, 200, 405),
    "arsip:cadangan_daftar_jalan": Baris(PEMBACA_CADANGAN, 200, 403),
    "arsip:cadangan_jalan": Baris(PEMBACA_CADANGAN, 200, 405, objek="jalan_cadangan"),
    "arsip:cadangan_jalan_batal": Baris(ASE | KEPALA, 200, 302, objek="jalan_cadangan"),
    "arsip:cadangan_daftar_salinan": Baris(PEMBACA_CADANGAN, 200, 403),
    "arsip:cadangan_salinan": Baris(PEMBACA_CADANGAN, 200, 405, objek="salinan_cadangan"),
    "arsip:cadangan_sasaran_tambah": Baris(ASE | KEPALA, 200, 200, objek="jenis_sasaran"),
    "arsip:cadangan_sasaran": Baris(PEMBACA_CADANGAN, 200, 405, objek="sasaran_cadangan"),
    "arsip:cadangan_sasaran_ubah": Baris(ASE | KEPALA, 200, 200, objek="sasaran_cadangan"),
    "arsip:cadangan_jalankan": Baris(ASE | KEPALA, 200, 302, objek="sasaran_cadangan"),
    "arsip:cadangan_repositori_tambah": Baris(ASE | KEPALA, 200, 200),
    "arsip:cadangan_repositori": Baris(PEMBACA_CADANGAN, 200, 405, objek="repositori_cadangan"),
    "arsip:cadangan_repositori_ubah": Baris(ASE | KEPALA, 200, 200, objek="repositori_cadangan"),
    "arsip:cadangan_repositori_periksa": Baris(ASE | KEPALA, 200, 302, objek="repositori_cadangan"),
    "arsip:cadangan_repositori_baca": Baris(ASE | KEPALA, 200, 302, objek="repositori_cadangan"),
    "arsip:cadangan_ganti_kunci": Baris(KEPALA, 200, 200, objek="repositori_cadangan"),
    "arsip:cadangan_lembar": Baris(KEPALA, 200, 200, objek="repositori_cadangan"),
    # arsip.media
    "arsip:ringkasan_media": Baris(PEMBACA_MEDIA, 200, 405),
    "arsip:daftar_media": Baris(PEMBACA_MEDIA, 200, 403),
    "arsip:skor_media": Baris(PEMBACA_MEDIA, 200, 405),
    "arsip:rantai_media": Baris(PEMBACA_MEDIA, 200, 403),
    "arsip:media_tambah": Baris(ASE, 200, 200),
    "arsip:media_cari": Baris(ASE, 200, 302),
    "arsip:media": Baris(PEMBACA_MEDIA, 200, 405, objek="media_cadangan"),
    "arsip:media_ubah": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_siapkan": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_salin": Baris(ASE, 200, 302, objek="media_cadangan"),
    "arsip:media_baca_ulang": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_lepas": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_pasang": Baris(ASE, 200, 302, objek="media_cadangan"),
    "arsip:media_rusak": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_hilang": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_temukan": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_hapus": Baris(ASE, 200, 200, objek="media_cadangan"),
    "arsip:media_hapus_setujui": Baris(KEPALA, 200, 200, objek="media_cadangan"),
    "arsip:media_hapus_tolak": Baris(KEPALA, 200, 200, objek="media_cadangan"),
    "arsip:media_serah": Baris(ASE | {"sari"}, 200, 200),
    "arsip:media_pinjam": Baris(ASE | {"sari"}, 200, 200),
    "arsip:serah_terima_media": Baris(PEMBACA_MEDIA, 200, 405, objek="serah_terima_media"),
    "arsip:tempat_media": Baris(PEMBACA_MEDIA, 200, 405),
    "arsip:tempat_media_tambah": Baris(ASE | KEPALA, 200, 200),
    "arsip:tempat_media_ubah": Baris(ASE | KEPALA, 200, 200, objek="tempat_media"),
    "arsip:rotasi_media": Baris(PEMBACA_MEDIA, 200, 405),
    "arsip:rotasi_media_buat": Baris(ASE, 200, 200),
    "arsip:rotasi_media_ubah": Baris(ASE, 200, 200, objek="rencana_rotasi"),
    "arsip:giliran_media_tambah": Baris(ASE, 200, 200, objek="rencana_rotasi"),
    "arsip:giliran_media_ubah": Baris(ASE, 200, 200, objek="slot_rotasi"),
    "arsip:giliran_media_hapus": Baris(ASE, 200, 302, objek="slot_rotasi"),
    # infrastruktur.perangkat
    "infrastruktur:perangkat": Baris(PEMANTAU, 200, 403),
    "infrastruktur:server_tambah": Baris(ASE, 200, 200),
    "infrastruktur:server_ubah": Baris(ASE, 200, 200, objek="server"),
    "infrastruktur:server_akses": Baris(ASE, 200, 200, objek="server"),
    "infrastruktur:server_akses_tutup": Baris(ASE, 200, 302, objek="akses_server"),
    # registrasi.persyaratan dan registrasi.pendaftaran
    "registrasi:daftar_persyaratan": Baris(VERIFIKATOR, 200, 405),
    "registrasi:usulkan_persyaratan": Baris(VERIFIKATOR, 200, 200),
    "registrasi:usul_persyaratan": Baris(VERIFIKATOR, 200, 405, objek="usul_persyaratan"),
    "registrasi:usul_tetapkan": Baris(KEPALA, 200, 200, objek="usul_persyaratan"),
    "registrasi:usul_tolak": Baris(KEPALA, 200, 200, objek="usul_persyaratan"),
    "registrasi:persyaratan_akhiri": Baris(KEPALA, 200, 200, objek="syarat_tambahan"),
    "registrasi:versi_formulir_baru": Baris(KEPALA, 200, 200),
    "registrasi_publik:daftar_syarat": Baris(SEMUA, 200, 405),
    "registrasi_publik:syarat": Baris(SEMUA, 200, 405, objek="jenis_pengguna"),
    "registrasi_publik:syarat_pdf": Baris(SEMUA, 200, 405, objek="jenis_pengguna"),
    "registrasi:daftar_permohonan": Baris(VERIFIKATOR, 200, 403),
    "registrasi:permohonan_baru": Baris(frozenset({"rina"}), 200, 200),
    "registrasi:permohonan": Baris(VERIFIKATOR, 200, 405, objek="permohonan_draf"),
    "registrasi:permohonan_isi": Baris(frozenset({"rina"}), 200, 422, objek="langkah_permohonan"),
    "registrasi:permohonan_periksa": Baris(frozenset({"rina"}), 200, 302, objek="permohonan_draf"),
    "registrasi:loket": Baris(frozenset({"rina"}), 200, 302, objek="permohonan_draf"),
    "registrasi:lepas_berkas_butir": Baris(frozenset({"rina"}), 405, 302, objek="berkas_butir"),
    "registrasi:permohonan_ajukan": Baris(frozenset({"rina"}), 200, 200, objek="permohonan_draf"),
    "registrasi:permohonan_resi": Baris(frozenset({"rina"}), 200, 405, objek="permohonan_diajukan"),
    "registrasi:permohonan_batal": Baris(VERIFIKATOR, 200, 200, objek="permohonan_draf"),
    # registrasi.kerja_sama
    "registrasi:daftar_kerja_sama": Baris(PEMBACA_KERJA_SAMA, 200, 403),
    "registrasi:kerja_sama_baru": Baris(frozenset({"rina"}), 200, 200),
    "registrasi:kerja_sama_statistik": Baris(PEMBACA_KERJA_SAMA, 200, 405),
    "registrasi:kerja_sama": Baris(PEMBACA_KERJA_SAMA, 200, 405, objek="kerja_sama"),
    "registrasi:kerja_sama_telaah": Baris(frozenset({"rina"}), 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_setujui": Baris(KEPALA, 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_tolak": Baris(KEPALA, 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_perjanjian": Baris(frozenset({"rina"}), 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_akhiri": Baris(KEPALA, 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_perpanjang": Baris(frozenset({"rina"}), 200, 200, objek="kerja_sama"),
    "registrasi:kerja_sama_petugas": Baris(frozenset({"rina"}), 200, 200, objek="kerja_sama"),
    "registrasi:petugas_akhiri": Baris(frozenset({"rina"}), 200, 200, objek="petugas_instansi"),
    # registrasi.penonaktifan
    "registrasi:daftar_penonaktifan": Baris(VERIFIKATOR, 200, 403),
    "registrasi:penonaktifan_baru": Baris(frozenset({"rina"}), 200, 200),
    "registrasi:penonaktifan": Baris(VERIFIKATOR, 200, 405, objek="penonaktifan"),
    "registrasi:penonaktifan_klarifikasi": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_jawaban": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_telaah": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_tidak_terbukti": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_terbukti": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_pernyataan": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_usul": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_lkpp": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_jawaban_lkpp": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_batal": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_surat": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_arsip": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_minta_aktif": Baris(frozenset({"rina"}), 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_nonaktif": Baris(KEPALA, 200, 200, objek="penonaktifan"),
    "registrasi:penonaktifan_tolak": Baris(KEPALA, 200, 200, objek="penonaktifan"),
    "registrasi:pengaktifan_periksa": Baris(frozenset({"rina"}), 200, 200, objek="pengaktifan"),
    "registrasi:pengaktifan_setujui": Baris(KEPALA, 200, 200, objek="pengaktifan"),
    "registrasi:pengaktifan_tolak": Baris(KEPALA, 200, 200, objek="pengaktifan"),
    # registrasi.janji
    "registrasi:pekan_janji": Baris(VERIFIKATOR, 200, 405),
    "registrasi:daftar_janji": Baris(VERIFIKATOR, 200, 403),
    "registrasi:slot_pola": Baris(frozenset({"rina"}), 200, 200),
    "registrasi:slot_baru": Baris(frozenset({"rina"}), 200, 200),
    "registrasi:slot_video": Baris(VERIFIKATOR, 200, 405, objek="slot_video"),
    "registrasi:slot_tautan": Baris(frozenset({"rina"}), 200, 200, objek="slot_video"),
    "registrasi:slot_tutup": Baris(frozenset({"rina"}), 200, 200, objek="slot_video"),
    "registrasi:janji_video": Baris(VERIFIKATOR, 200, 405, objek="janji_video"),
    "registrasi:janji_hadir": Baris(frozenset({"rina"}), 200, 200, objek="janji_video"),
    "registrasi:janji_tidak_hadir": Baris(frozenset({"rina"}), 200, 200, objek="janji_video"),
    "registrasi:janji_batal": Baris(frozenset({"rina"}), 200, 200, objek="janji_video"),
    "registrasi_publik:janji_masuk": Baris(SEMUA, 200, 422),
    "registrasi_publik:janji": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:janji_batal": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:janji_ics": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    # registrasi.daring: open to all, but the pages of one application only to a browser that was let in
    "registrasi_publik:mulai": Baris(SEMUA, 200, 422),
    "registrasi_publik:terkirim": Baris(SEMUA, 200, 405),
    "registrasi_publik:bantuan": Baris(SEMUA, 200, 405),
    "registrasi_publik:formulir_kosong": Baris(SEMUA, 200, 405, objek="daring_formulir", lain=(404, 405)),
    "registrasi_publik:lanjut": Baris(SEMUA, 404, 404, objek="daring_token"),
    "registrasi_publik:lanjut_perbaikan": Baris(SEMUA, 404, 404, objek="daring_token"),
    "registrasi_publik:isi": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:langkah": Baris(SEMUA, 404, 404, objek="daring_langkah"),
    "registrasi_publik:berkas": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:butir": Baris(SEMUA, 404, 404, objek="daring_butir"),
    "registrasi_publik:berkas_lihat": Baris(SEMUA, 404, 404, objek="daring_lampiran"),
    "registrasi_publik:berkas_hapus": Baris(SEMUA, 404, 404, objek="daring_lampiran"),
    "registrasi_publik:formulir_terisi": Baris(SEMUA, 404, 404, objek="daring_terisi"),
    "registrasi_publik:periksa": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:resi": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:batal": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:tutup_semua": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:status": Baris(SEMUA, 200, 422),
    "registrasi_publik:status_lihat": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:perbaikan": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    "registrasi_publik:keluar": Baris(SEMUA, 404, 404, objek="daring_permohonan"),
    # registrasi.pengguna
    "registrasi:daftar_pengguna": Baris(PEMBACA_PENGGUNA, 200, 403),
    "registrasi:pengguna": Baris(PEMBACA_PENGGUNA, 200, 405, objek="pengguna_spse"),
    "registrasi:pengguna_identitas": Baris(VERIFIKATOR, 405, 200, objek="pengguna_spse", lain=(405, 404)),
    "registrasi:pengguna_sk": Baris(frozenset({"rina"}), 200, 200, objek="pengguna_spse"),
    "registrasi:pengguna_sandi": Baris(frozenset({"rina"}), 200, 200, objek="pengguna_spse"),
    "registrasi:pengguna_akun": Baris(frozenset({"rina"}), 200, 200, objek="pengguna_spse"),
    "registrasi:perubahan_buat": Baris(frozenset({"rina"}), 200, 200, objek="pengguna_jenis"),
    "registrasi:daftar_perubahan": Baris(VERIFIKATOR, 200, 403),
    "registrasi:perubahan": Baris(VERIFIKATOR, 200, 405, objek="pengguna_perubahan"),
    "registrasi:perubahan_setujui": Baris(VERIFIKATOR, 200, 302, objek="pengguna_perubahan"),
    "registrasi:perubahan_tolak": Baris(VERIFIKATOR, 200, 200, objek="pengguna_perubahan"),
    "registrasi:perubahan_batal": Baris(frozenset({"rina"}), 200, 200, objek="pengguna_perubahan"),
    "registrasi:daftar_benturan": Baris(VERIFIKATOR | {"sari"}, 200, 403),
    "registrasi:benturan_tangani": Baris(KEPALA | {"sari"}, 200, 200, objek="pengguna_benturan"),
    # registrasi.daftar_hitam, registrasi.padanan
    "registrasi:daftar_hitam": Baris(PEMBACA_PENGGUNA, 200, 403),
    "registrasi:hitam_catat": Baris(VERIFIKATOR, 200, 200),
    "registrasi:hitam": Baris(PEMBACA_PENGGUNA, 200, 405, objek="hitam"),
    "registrasi:hitam_ubah": Baris(VERIFIKATOR, 200, 200, objek="hitam"),
    "registrasi:hitam_tunda": Baris(VERIFIKATOR, 200, 200, objek="hitam"),
    "registrasi:hitam_tayangkan": Baris(VERIFIKATOR, 200, 200, objek="hitam_tertunda"),
    "registrasi:hitam_batal": Baris(VERIFIKATOR, 200, 200, objek="hitam"),
    "registrasi:daftar_cocok": Baris(VERIFIKATOR, 200, 403),
    "registrasi:cocok": Baris(VERIFIKATOR, 200, 405, objek="hitam_cocok"),
    "registrasi:cocok_tangani": Baris(VERIFIKATOR, 200, 200, objek="hitam_cocok"),
    "registrasi:padanan": Baris(VERIFIKATOR, 200, 405, objek="hitam_permohonan"),
    "registrasi:padanan_jawab": Baris(VERIFIKATOR, 200, 200, objek="hitam_permohonan_entri"),
    # registrasi.verifikasi
    "registrasi:verifikasi": Baris(VERIFIKATOR, 200, 403),
    "registrasi:pemeriksaan": Baris(VERIFIKATOR, 200, 405, objek="periksa_permohonan"),
    "registrasi:tandai_butir": Baris(VERIFIKATOR, 405, 422, objek="periksa_butir"),
    "registrasi:hadir_pemeriksaan": Baris(VERIFIKATOR, 405, 200, objek="periksa_permohonan"),
    "registrasi:klaim_pemeriksaan": Baris(VERIFIKATOR, 405, 302, objek="periksa_permohonan"),
    "registrasi:lepas_pemeriksaan": Baris(VERIFIKATOR, 405, 302, objek="periksa_permohonan"),
    "registrasi:setujui_permohonan": Baris(VERIFIKATOR, 200, 200, objek="periksa_permohonan"),
    "registrasi:tolak_permohonan": Baris(VERIFIKATOR, 200, 200, objek="periksa_permohonan"),
    "registrasi:kembalikan_permohonan": Baris(VERIFIKATOR, 200, 200, objek="periksa_permohonan"),
    "registrasi:terima_perbaikan": Baris(VERIFIKATOR, 200, 200, objek="periksa_permohonan"),
    # registrasi.impor, registrasi.sikap, registrasi.laporan
    "registrasi:impor": Baris(VERIFIKATOR, 200, 403),
    "registrasi:impor_baru": Baris(VERIFIKATOR, 200, 200),
    "registrasi:impor_contoh": Baris(VERIFIKATOR, 200, 405, objek="impor_jenis"),
    "registrasi:impor_rinci": Baris(VERIFIKATOR, 200, 405, objek="impor"),
    "registrasi:impor_kolom": Baris(VERIFIKATOR, 200, 200, objek="impor"),
    "registrasi:impor_tulis": Baris(VERIFIKATOR, 200, 302, objek="impor"),
    "registrasi:impor_batal": Baris(VERIFIKATOR, 200, 302, objek="impor"),
    "registrasi:impor_galat_csv": Baris(VERIFIKATOR, 200, 405, objek="impor_galat"),
    "registrasi:impor_galat_xlsx": Baris(VERIFIKATOR, 200, 405, objek="impor_galat"),
    "registrasi:sikap": Baris(VERIFIKATOR, 200, 405),
    "registrasi:sikap_daftar": Baris(VERIFIKATOR, 200, 403),
    "registrasi:sikap_surati": Baris(VERIFIKATOR, 200, 200),
    "registrasi:sikap_siapkan": Baris(VERIFIKATOR, 200, 302),
    "registrasi:sikap_kampanye": Baris(VERIFIKATOR, 200, 405, objek="sikap_kampanye"),
    "registrasi:sikap_rinci": Baris(VERIFIKATOR, 200, 405, objek="sikap"),
    "registrasi:sikap_isi": Baris(VERIFIKATOR, 200, 200, objek="sikap"),
    "registrasi:sikap_kontak": Baris(VERIFIKATOR, 200, 200, objek="sikap"),
    "registrasi:laporan": Baris(VERIFIKATOR | {"sari"}, 200, 405),
    "registrasi:laporan_harian": Baris(VERIFIKATOR | {"sari"}, 200, 405),
    "registrasi:laporan_terbit": Baris(VERIFIKATOR, 200, 302, objek="laporan_tanggal"),
    "registrasi:laporan_tunggakan": Baris(VERIFIKATOR | {"sari"}, 200, 405),
    # lpse.tampilan: halaman gaya
    "gaya": Baris(PEGAWAI, 200, 405),
    "gaya_daftar": Baris(PEGAWAI, 200, 403),
    "gaya_formulir": Baris(PEGAWAI, 200, 200),
    "gaya_konfirmasi": Baris(PEGAWAI, 200, 200),
    "gaya_langkah": Baris(PEGAWAI, 200, 200, objek="langkah"),
    "gaya_galat": Baris(PEGAWAI, 404, 405, objek="kode_galat"),
}
