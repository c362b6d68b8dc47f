"""Which sections each kind of minutes has, and what only some kinds tell (fields of ``BeritaAcara.isian``)."""

from __future__ import annotations

from dataclasses import dataclass

from layanan.berita_acara.enums import JenisBA, PeranPihak

_J = JenisBA
_P = PeranPihak


@dataclass(frozen=True)
class Bagian:
    """One section of the builder; ``satu`` is what a row of its table is called."""

    kode: str
    judul: str
    keterangan: str = ""
    satu: str = ""
    maks: int = 40


@dataclass(frozen=True)
class Isian:
    """One text that a kind tells of its own."""

    nama: str
    label: str
    petunjuk: str = ""
    panjang: bool = True
    wajib: bool = True


WAKTU = Bagian("waktu", "Waktu dan dasar", "Kapan, di mana, dan atas permintaan siapa.")
PAKET = Bagian("paket", "Paket pengadaan", "Seperti yang tertulis di SPSE.")
POKJA = Bagian("pokja", "Pokja Pemilihan", "Nama Pokja atau Pejabat Pengadaan, dan anggotanya.", "anggota", 15)
PENAWARAN = Bagian("penawaran", "Tahap pembukaan", "Jadwal tahap dan jumlah dokumen penawaran.")
BERKAS = Bagian("berkas", "Berkas yang tidak dapat dibuka", "Satu baris tiap berkas.", "berkas", 60)
PERANGKAT = Bagian("perangkat", "Perangkat yang dipakai", "Paling sedikit dua komputer.", "perangkat", 10)
KRONOLOGI = Bagian(
    "kronologi", "Kronologi percobaan", "Urut menurut waktu; paling sedikit dua percobaan membuka.", "langkah", 60
)
PERISTIWA = Bagian("kronologi", "Kronologi", "Urut menurut waktu.", "langkah", 60)
BUKTI = Bagian("bukti", "Bukti", "Tangkapan layar, foto, dan berkas; sidik SHA-256 dihitung saat diterima.")
HASIL = Bagian("hasil", "Hasil dan tindak lanjut", "Apa yang disaksikan, dan ke mana selanjutnya.")
PIHAK = Bagian("pihak", "Yang bertanda tangan", "Urutan menandatangani mengikuti kedudukannya.", "orang", 20)
ISI = Bagian("isian", "Isi berita acara")
AKUN = Bagian("isian", "Akun yang diserahkan", "Satu baris tiap akun. Kata sandi tidak pernah ditulis.", "akun", 40)
BETUL = Bagian("isian", "Yang dibetulkan", "Yang tertulis, dan yang seharusnya.", "pembetulan", 40)

BAGIAN: dict[str, tuple[Bagian, ...]] = {
    _J.KESAKSIAN: (WAKTU, PAKET, POKJA, PENAWARAN, BERKAS, PERANGKAT, KRONOLOGI, BUKTI, HASIL, PIHAK),
    _J.GANGGUAN: (WAKTU, ISI, PERISTIWA, BUKTI, PIHAK),
    _J.FORENSIK: (WAKTU, PAKET, BERKAS, PERANGKAT, KRONOLOGI, ISI, BUKTI, PIHAK),
    _J.SERAH_TERIMA: (WAKTU, AKUN, BUKTI, PIHAK),
    _J.UMUM: (WAKTU, ISI, BUKTI, PIHAK),
    _J.PEMBETULAN: (WAKTU, BETUL, BUKTI, PIHAK),
}

ISIAN: dict[str, tuple[Isian, ...]] = {
    _J.KESAKSIAN: (),
    _J.GANGGUAN: (
        Isian("sistem", "Sistem yang terganggu", "Contoh: SPSE 4.5, jaringan kantor.", panjang=False),
        Isian("mulai", "Mulai", "Contoh: 19 November 2026 pukul 08.10 WITA.", panjang=False),
        Isian("pulih", "Pulih", "Contoh: 19 November 2026 pukul 11.40 WITA.", panjang=False, wajib=False),
        Isian("gejala", "Gejala dan pesan galat"),
        Isian("akibat", "Akibat bagi pengguna"),
        Isian("sebab", "Sebab", "Sepanjang yang sudah diketahui.", wajib=False),
        Isian("tindakan", "Tindakan yang diambil"),
        Isian("lanjutan", "Tindak lanjut", wajib=False),
    ),
    _J.FORENSIK: (
        Isian("pemeriksa", "Pemeriksa", "Lembaga dan nama yang melaksanakan uji.", panjang=False),
        Isian("surat", "Surat atau tiket LKPP", "Nomor dan tanggalnya.", panjang=False),
        Isian("metode", "Metode dan alat"),
        Isian("temuan", "Temuan"),
        Isian("kesimpulan", "Kesimpulan pemeriksa"),
    ),
    _J.SERAH_TERIMA: (
        Isian("dasar", "Dasar serah terima", "Contoh: surat tugas nomor dan tanggal.", panjang=False),
        Isian("pernyataan", "Catatan", "Misalnya: kata sandi diganti pada saat diterima.", wajib=False),
    ),
    _J.UMUM: (
        Isian("pokok", "Pokok berita acara", "Apa yang terjadi atau dilakukan."),
        Isian("kesimpulan", "Kesimpulan", wajib=False),
    ),
    _J.PEMBETULAN: (Isian("alasan", "Alasan pembetulan", "Mengapa, dan diketahui dari apa."),),
}


@dataclass(frozen=True)
class Kolom:
    """One column of the rows that stay in ``isian["baris"]``."""

    nama: str
    label: str
    maks: int = 200
    panjang: bool = False
    wajib: bool = True


KOLOM: dict[str, tuple[Kolom, ...]] = {
    _J.SERAH_TERIMA: (
        Kolom("aplikasi", "Aplikasi atau sistem"),
        Kolom("akun", "Nama akun"),
        Kolom("peran", "Peran atau hak"),
        Kolom("keterangan", "Keterangan", wajib=False),
    ),
    _J.PEMBETULAN: (
        Kolom("bagian", "Bagian"),
        Kolom("tertulis", "Tertulis", 1000, panjang=True),
        Kolom("seharusnya", "Seharusnya", 1000, panjang=True),
    ),
}

#: Role → the fewest who sign in it.
PIHAK_WAJIB: dict[str, dict[str, int]] = {
    _J.KESAKSIAN: {_P.SAKSI_LPSE: 2, _P.POKJA: 1, _P.MENGETAHUI: 1},
    _J.GANGGUAN: {_P.SAKSI_LPSE: 1, _P.MENGETAHUI: 1},
    _J.FORENSIK: {_P.SAKSI_LPSE: 2, _P.POKJA: 1, _P.MENGETAHUI: 1},
    _J.SERAH_TERIMA: {_P.MENYERAHKAN: 1, _P.MENERIMA: 1, _P.MENGETAHUI: 1},
    _J.UMUM: {_P.SAKSI_LPSE: 1, _P.MENGETAHUI: 1},
}
#: Abbreviation in the number.
SINGKATAN: dict[str, str] = {
    _J.KESAKSIAN: "BAK",
    _J.GANGGUAN: "BAG",
    _J.FORENSIK: "BAF",
    _J.SERAH_TERIMA: "BAST",
    _J.UMUM: "BA",
    _J.PEMBETULAN: "BAP",
}


def bagian(jenis: str, kode: str) -> Bagian | None:
    """The section of this kind by its code; None when this kind has none."""
    return next((b for b in BAGIAN[jenis] if b.kode == kode), None)


def pihak_wajib(jenis: str, dibetulkan: str = "") -> dict[str, int]:
    """Who must sign at least; a correction is signed as what it corrects, one of a correction as general minutes."""
    kunci = dibetulkan if jenis == _J.PEMBETULAN else jenis
    return PIHAK_WAJIB.get(kunci, PIHAK_WAJIB[_J.UMUM])
