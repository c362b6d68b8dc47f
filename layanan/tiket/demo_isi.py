"""What people of the demo office ask for: made-up matters of Luwu Utara, of every kind and in every state."""

from __future__ import annotations

from dataclasses import dataclass

from layanan.tiket.enums import Dampak, JenisPengguna, JenisTautan, JenisTiket, Kanal, Ranah, StatusTiket, Urgensi

_S, _K, _P, _J, _R = StatusTiket, Kanal, JenisPengguna, JenisTiket, Ranah


@dataclass(frozen=True)
class Contoh:
    """One ticket and how far it came."""

    judul: str
    uraian: str
    kategori: str
    status: str
    hari_lalu: int
    kanal: str = _K.WEB
    pengguna: str = _P.PENYEDIA
    jenis: str = _J.MASALAH
    ranah: str = _R.PERANGKAT_LUNAK
    mendesak: bool = False
    dampak: str = Dampak.KECIL
    aplikasi: str = "SPSE"
    kode_galat: str = ""
    jawaban: str = ""
    solusi: str = ""
    nilai: int = 0

    @property
    def urgensi(self) -> str:
        return Urgensi.MENDESAK if self.mendesak else Urgensi.TIDAK


CONTOH: tuple[Contoh, ...] = (
    Contoh("Lupa kata sandi SPSE CV Simpurusiang Jaya", "Kata sandi tidak diingat, surel lama tidak aktif.",
           "lupa-kata-sandi", _S.DITUTUP, 26, _K.TELEPON, jenis=_J.PERMINTAAN, solusi="Identitas dicocokkan di loket; "
           "kata sandi diatur ulang lewat SPSE.", nilai=5),
    Contoh("Akun terkunci sesudah salah sandi tiga kali", "Muncul tulisan akun diblokir sementara.", "akun-terkunci",
           _S.DITUTUP, 24, _K.WA, solusi="Akun dibuka; pengguna masuk kembali.", nilai=4),
    Contoh("Gagal mengunggah dokumen penawaran 48 MB", "Berhenti di 80 persen lalu kembali ke awal.", "gagal-unggah",
           _S.DITUTUP, 22, mendesak=True, dampak=Dampak.SEDANG, kode_galat="ERR_CONNECTION_RESET",
           jawaban="Mohon unggah dari ruang bidding; jaringannya lebih stabil.",
           solusi="Dokumen terunggah dari ruang bidding.", nilai=5),
    Contoh("Ganti alamat surel PT Rongkong Mandiri", "Surel direktur lama tidak dipakai lagi.", "ganti-surel",
           _S.DITUTUP, 20, _K.KUNJUNGAN, jenis=_J.PERMINTAAN, solusi="Diubah sesudah surat permohonan diperiksa."),
    Contoh("Jadwal tender tidak berubah di layar penyedia", "Perubahan sudah diumumkan, layar kami masih yang lama.",
           "perubahan-jadwal", _S.DIALIHKAN_KELUAR, 19, jenis=_J.PERMINTAAN, ranah=_R.PROSEDUR),
    Contoh("Akun Pokja baru untuk Dinas Pertanian", "SK Pokja terbit pekan ini.", "user-ppk-pokja-pp-auditor",
           _S.DITUTUP, 18, _K.SURAT, _P.POKJA, _J.PERMINTAAN, _R.PROSEDUR, solusi="Akun dibuat oleh registrasi.",
           nilai=5),
    Contoh("Integrasi SIKaP gagal, data kualifikasi kosong", "Tombol tarik data berputar terus.", "sikap",
           _S.MENUNGGU_LKPP, 6, mendesak=True, kode_galat="500", jawaban="Kami teruskan ke LKPP; galatnya di sana."),
    Contoh("Apendo meminta kunci publik yang tidak cocok", "Kunci paket tidak dikenali Apendo versi 5.", "apendo",
           _S.DITUTUP, 16, mendesak=True, dampak=Dampak.BESAR, solusi="Kunci diunduh ulang dari halaman paket.",
           nilai=4),
    Contoh("Portal LPSE lambat sejak pukul 10", "Halaman tender terbuka lebih dari satu menit.", "lambat", _S.DITUTUP,
           15, _K.TELEPON, jenis=_J.GANGGUAN, mendesak=True, dampak=Dampak.BESAR,
           solusi="Cakram penuh oleh catatan; dibersihkan dan dipantau."),
    Contoh("Permintaan data paket selesai 2025", "Untuk bahan rapat evaluasi.", "permintaan-data", _S.DITUTUP, 14,
           _K.PORTAL, _P.PA_KPA, _J.PERMINTAAN, _R.LAIN, solusi="Rekapitulasi dikirim."),
    Contoh("Pemindai ruang bidding tidak menyala", "Lampu kuning berkedip.", "perangkat", _S.DITUTUP, 13,
           _K.KUNJUNGAN, ranah=_R.PERANGKAT_KERAS, jenis=_J.GANGGUAN, aplikasi="", solusi="Kabel daya diganti."),
    Contoh("Tidak bisa mengirim data kualifikasi", "Tombol kirim tidak muncul.", "data-kualifikasi", _S.DITUTUP, 12,
           mendesak=True, jawaban="Apakah pakta integritas sudah disetujui?", solusi="Pakta disetujui dahulu.",
           nilai=3),
    Contoh("Salah kirim, maaf", "Laporan ini untuk LPSE lain.", "lain-lain", _S.DIBATALKAN, 11),
    Contoh("ADP belum aktif padahal sudah diverifikasi", "Status masih menunggu di LPSE tujuan.", "adp", _S.DITUTUP, 10,
           _K.SUREL, solusi="Diaktifkan ulang; sudah terlihat di LPSE tujuan.", nilai=5),
    Contoh("Paket RUP dobel di SiRUP", "Dua baris, pekerjaan sama.", "sirup", _S.DITUTUP, 9, _K.PORTAL, _P.PPK,
           ranah=_R.PROSEDUR, aplikasi="SiRUP", solusi="PPK membatalkan baris yang keliru."),
    Contoh("Panduan tender bagi penyedia baru", "Belum pernah ikut tender elektronik.", "pelatihan", _S.DITUTUP,
           8, _K.KUNJUNGAN, jenis=_J.PERMINTAAN, ranah=_R.PROSEDUR, solusi="Diberi panduan dan didampingi.", nilai=5),
    Contoh("Verifikasi perubahan akta belum diproses", "Akta terbaru diunggah pekan lalu.", "verifikasi-perubahan",
           _S.SELESAI, 4, jawaban="Sedang diperiksa registrasi.", solusi="Akta sudah disetujui dan tampil di SPSE."),
    Contoh("Penawaran tidak dapat dibuka: dua berkas .rhs", "Kunci tidak cocok pada dua penyedia.", "kunci-rhs",
           _S.DITANGANI, 0, _K.PORTAL, _P.POKJA, _J.GANGGUAN, mendesak=True, dampak=Dampak.BESAR,
           kode_galat="RHS_KEY_MISMATCH", jawaban="Kami ke ruang Pokja sekarang membawa laptop kedua."),
    Contoh("Auditor meminta akses baca paket 2024", "Pemeriksaan reguler.", "user-ppk-pokja-pp-auditor", _S.SELESAI, 3,
           _K.SURAT, _P.AUDITOR, _J.PERMINTAAN, _R.PROSEDUR, solusi="Akun auditor dibuat, berlaku 30 hari."),
    Contoh("Kontrak tidak tersimpan", "Isian hilang setelah disimpan.", "e-kontrak", _S.MENUNGGU_PENGGUNA, 3,
           _K.PORTAL, _P.PPK, aplikasi="E-Kontrak", jawaban="Mohon kirim tangkapan layar dan jam kejadiannya."),
    Contoh("Etalase katalog lokal tidak tampil", "Produk kami tidak muncul.", "e-katalog", _S.MENUNGGU_LKPP,
           2, _K.SUREL, aplikasi="Katalog Elektronik", jawaban="Diteruskan ke pengelola katalog."),
    Contoh("Internet ruang bidding putus-putus", "Dua penyedia sedang mengunggah.", "jaringan", _S.DITANGANI,
           1, _K.KUNJUNGAN, jenis=_J.GANGGUAN, ranah=_R.PERANGKAT_KERAS, mendesak=True, dampak=Dampak.SEDANG,
           jawaban="Teknisi memeriksa sakelar jaringan."),
    Contoh("Tidak bisa masuk sesudah ganti ponsel", "Kode verifikasi dikirim ke nomor lama.", "tidak-bisa-masuk",
           _S.MENUNGGU_PENGGUNA, 1, _K.WA, jawaban="Mohon datang membawa KTP asli, atau buat janji panggilan video."),
    Contoh("Lupa User ID", "Perusahaan terdaftar tahun 2019.", "lupa-user-id", _S.DITANGANI, 1, _K.TELEPON,
           jenis=_J.PERMINTAAN),
    Contoh("Paket tidak muncul di daftar PP", "Sudah dibuat PPK kemarin.", "pengumuman-pengadaan", _S.BARU,
           1, _K.PORTAL, _P.PP),
    Contoh("Pindah LPSE dari Luwu ke Luwu Utara", "Alamat kantor pindah ke Masamba.", "pindah-lpse", _S.BARU, 0,
           jenis=_J.PERMINTAAN, ranah=_R.PROSEDUR),
    Contoh("Halaman tender galat 503", "Sejak pagi tidak bisa dibuka dari Malangke.", "layanan-tidak-dapat-dibuka",
           _S.BARU, 0, _K.WA, _P.PUBLIK, _J.GANGGUAN, mendesak=True, dampak=Dampak.BESAR, kode_galat="503"),
    Contoh("Bagaimana cara mendaftar tanpa NIB?", "Usaha perorangan, baru mulai.", "konsultasi", _S.BARU, 0, _K.KIOS,
           _P.PUBLIK, _J.PERMINTAAN, _R.PROSEDUR),
    Contoh("Galat 503 saat membuka daftar paket", "Muncul terus sejak pukul 8.", "layanan-tidak-dapat-dibuka",
           _S.BARU, 0, _K.WEB, _P.PENYEDIA, _J.GANGGUAN, kode_galat="503"),
    Contoh("SPSE tidak dapat dibuka dari kantor PPK", "Semua komputer kami sama.", "layanan-tidak-dapat-dibuka",
           _S.BARU, 0, _K.PORTAL, _P.PPK, _J.GANGGUAN, kode_galat="503"),
)  # fmt: skip
#: Many tickets, one incident: the ticket that stands for it, and those that lie below it.
INSIDEN = (
    "Halaman tender galat 503", ("Galat 503 saat membuka daftar paket", "SPSE tidak dapat dibuka dari kantor PPK"),
)  # fmt: skip
LABEL: dict[str, tuple[str, ...]] = {
    "spse 503": (INSIDEN[0], *INSIDEN[1]),
    "apendo": ("Apendo meminta kunci publik yang tidak cocok", "Penawaran tidak dapat dibuka: dua berkas .rhs"),
    "sikap": ("Integrasi SIKaP gagal, data kualifikasi kosong", "Tidak bisa mengirim data kualifikasi"),
}
#: One ticket, how it belongs to the other, the other.
TAUTAN = (
    ("Tidak bisa mengirim data kualifikasi", JenisTautan.PENYEBAB, "Integrasi SIKaP gagal, data kualifikasi kosong"),
)
#: What the reporter of a solved ticket wrote, and it stays solved.
TERIMA_KASIH = ("Verifikasi perubahan akta belum diproses", "Terima kasih banyak atas bantuannya, Pak Dodi.")
