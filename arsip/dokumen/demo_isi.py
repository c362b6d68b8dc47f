"""What the demo archive holds; every name, number and firm is made up."""

from __future__ import annotations

from dataclasses import dataclass, field

from arsip.dokumen.enums import JenisDokumen, JenisPihak, Keamanan, Unit

_J = JenisDokumen
_K = Keamanan
INSTANSI, ORANG = JenisPihak.INSTANSI, JenisPihak.ORANG
PihakDemo = tuple[str, str, str]


@dataclass(frozen=True)
class DokumenDemo:
    """One document; ``mundur`` counts days back, ``nama`` is a handle for relations and rights."""

    mundur: int
    jenis: str
    nomor: str
    uraian: str
    paragraf: tuple[str, ...] = ()
    pihak: tuple[PihakDemo, ...] = ()
    keamanan: str = ""
    kode: str = ""
    nama: str = ""
    lokasi: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BerkasDemo:
    """One file; ``tutup`` is (days back, closing event)."""

    kode: str
    unit: str
    oleh: str
    uraian: str
    mundur: int
    isi: tuple[DokumenDemo, ...]
    lokasi: dict[str, str] = field(default_factory=dict)
    keamanan: str = _K.BIASA
    tutup: tuple[int, str] | None = None


def _rak(rak: int, boks: int, map_: int) -> dict[str, str]:
    return {"ruang": "Ruang Arsip lantai 2", "rak": f"Rak {rak}", "boks": f"Boks {boks}", "map": f"Map {map_}"}


_PENYEDIA = (
    ("CV Bukit Rongkong", "bukitrongkong"),
    ("PT Sinar Malangke Abadi", "sinarmalangke"),
    ("CV Teluk Bone Mandiri", "telukbone"),
    ("Koperasi Tani Seko Sejahtera", "taniseko"),
)
_BAGIAN_PENGGUNA = (
    ("Formulir pendaftaran", "Formulir pendaftaran penyedia yang ditandatangani direktur, dengan User ID {akun}."),
    ("Formulir keikutsertaan bermeterai", "Pernyataan menyetujui syarat dan ketentuan penggunaan SPSE oleh {nama}."),
    (
        "Fotokopi akta pendirian dan perubahan terakhir",
        "Akta notaris dan pengesahannya; asli ditunjukkan kepada verifikator.",
    ),
)


def _pengguna(urut: int, nama: str, akun: str) -> BerkasDemo:
    return BerkasDemo(
        "000.3.5", Unit.REGVER, "regver", f"Berkas pengguna SPSE: {nama}", 190 - 12 * urut,
        tuple(
            DokumenDemo(
                188 - 12 * urut - n, _J.BERKAS_REGISTRASI, f"REG/{100 + urut}/{{tahun}}-{n + 1}", f"{judul} {nama}",
                (isi.format(nama=nama, akun=akun), "Diperiksa verifikator dan sesuai aslinya."),
                ((nama, "Penyedia", INSTANSI),),
            )
            for n, (judul, isi) in enumerate(_BAGIAN_PENGGUNA)
        ),
        _rak(1, 2, urut + 1), _K.TERBATAS,
    )  # fmt: skip


BERKAS: tuple[BerkasDemo, ...] = (
    BerkasDemo(
        "027",
        Unit.LAYANAN,
        "layanan",
        "Pelelangan umum pembangunan Pasar Sabbang {tahun}",
        2460,
        (
            DokumenDemo(
                2450,
                _J.SURAT_MASUK,
                "027/18/Perindag",
                "Permintaan fasilitasi pelelangan Pasar Sabbang",
                ("Dinas Perindustrian dan Perdagangan meminta fasilitasi pelelangan pembangunan Pasar Sabbang.",),
                (("Dinas Perindustrian dan Perdagangan", "Pengirim", INSTANSI),),
            ),
            DokumenDemo(
                2420,
                _J.LAPORAN,
                "",
                "Berita acara pembukaan penawaran Pasar Sabbang",
                ("Sembilan penawaran dibuka di bidding room, disaksikan petugas LPSE.",),
            ),
            DokumenDemo(2380, _J.SURAT_KELUAR, "027/41/LPSE", "Penyerahan salinan dokumen lelang Pasar Sabbang"),
        ),
        _rak(4, 1, 1),
        tutup=(2300, "Penandatanganan kontrak pembangunan Pasar Sabbang"),
    ),
    BerkasDemo(
        "050",
        Unit.SEKRETARIAT,
        "sekretariat",
        "Penyusunan program kerja LPSE {tahun}",
        2100,
        (
            DokumenDemo(
                2090,
                _J.LAPORAN,
                "",
                "Rancangan program kerja dan kebutuhan anggaran LPSE",
                ("Kebutuhan honorarium, pemeliharaan server, dan pelatihan pengguna SPSE.",),
            ),
            DokumenDemo(2060, _J.SURAT_KELUAR, "050/7/LPSE", "Usulan anggaran LPSE kepada Sekretaris Daerah"),
        ),
        _rak(4, 1, 2),
        tutup=(1980, "Penetapan anggaran LPSE dalam APBD"),
    ),
    BerkasDemo(
        "000.3.3",
        Unit.LAYANAN,
        "layanan",
        "Kesaksian pembukaan dokumen penawaran {tahun}",
        1040,
        (
            DokumenDemo(
                1030,
                _J.SURAT_MASUK,
                "07/Pokja-II/{tahun}",
                "Laporan berkas penawaran tidak dapat dibuka, tender jalan Baebunta",
                ("Berkas penawaran satu peserta tidak dapat dibuka dengan Apendo; pokja meminta kesaksian LPSE.",),
                (("Pokja Pemilihan II", "Pengirim", INSTANSI), ("CV Bukit Rongkong", "Peserta", INSTANSI)),
            ),
            DokumenDemo(
                1029,
                _J.LAPORAN,
                "000.3.3/04/BAK/LPSE/{tahun}",
                "Berita acara kesaksian pembukaan penawaran tender jalan Baebunta",
                ("Dua kali percobaan pada dua komputer memberi galat yang sama; berkas dikembalikan kepada pokja.",),
                (("Pokja Pemilihan II", "Saksi", INSTANSI),),
            ),
            DokumenDemo(1025, _J.FOTO, "", "Tangkapan layar pesan galat Apendo"),
        ),
        _rak(3, 1, 1),
        tutup=(960, "Kontrak tender jalan Baebunta ditandatangani"),
    ),
    BerkasDemo(
        "000.3.6",
        Unit.SEKRETARIAT,
        "sekretariat",
        "Laporan pelaksanaan pengadaan {tahun}",
        640,
        (
            DokumenDemo(
                600,
                _J.LAPORAN,
                "000.3.6/2/LPSE/{tahun}",
                "Laporan bulanan paket tayang dan selesai",
                ("Jumlah paket tayang, selesai, dan gagal menurut satuan kerja.",),
            ),
            DokumenDemo(
                480,
                _J.LAPORAN,
                "000.3.6/9/LPSE/{tahun}",
                "Laporan semester pelaksanaan pengadaan secara elektronik",
                ("Efisiensi terhadap pagu, waktu proses rata-rata, dan keluhan pengguna.",),
            ),
            DokumenDemo(420, _J.SURAT_KELUAR, "000.3.6/11/LPSE/{tahun}", "Penyampaian laporan tahunan kepada Bupati"),
        ),
        _rak(2, 1, 1),
        tutup=(330, "Laporan tahunan diterima Bupati"),
    ),
    BerkasDemo(
        "000.2.2",
        Unit.ASE,
        "ase",
        "Pemeliharaan server dan jaringan SPSE {tahun}",
        260,
        (
            DokumenDemo(
                255,
                _J.SURAT_KELUAR,
                "000.2.2/3/LPSE/{tahun}",
                "Permintaan penggantian cakram server basis data",
                ("Cakram data server SPSE-DB terisi lebih dari sembilan puluh persen dan perlu diganti.",),
            ),
            DokumenDemo(
                240,
                _J.LAPORAN,
                "",
                "Berita acara penggantian cakram server basis data",
                ("Dua cakram 4 TB dipasang, data disalin dan diperiksa, layanan berhenti dua jam.",),
                (("PT Sinar Malangke Abadi", "Penyedia", INSTANSI),),
            ),
            DokumenDemo(
                120,
                _J.LAPORAN,
                "",
                "Laporan pemeliharaan penyejuk ruang server",
                ("Penyejuk udara dibersihkan, suhu kembali ke dua puluh dua derajat.",),
            ),
            DokumenDemo(45, _J.FOTO, "", "Foto pemasangan kabel rak 2"),
        ),
        _rak(2, 2, 1),
    ),
    BerkasDemo(
        "500.12.6",
        Unit.ASE,
        "ase",
        "Keamanan sistem elektronik {tahun}",
        240,
        (
            DokumenDemo(
                200,
                _J.LAPORAN,
                "",
                "Hasil pengujian kerentanan aplikasi SPSE",
                ("Daftar temuan pengujian dan langkah perbaikannya; hanya bagi yang berkepentingan.",),
                keamanan=_K.RAHASIA,
            ),
            DokumenDemo(
                150,
                _J.LAPORAN,
                "",
                "Rencana pemulihan layanan bila ruang server rusak",
                ("Urutan memulihkan basis data, aplikasi, dan berkas dari media cadangan.",),
            ),
        ),
        _rak(2, 2, 2),
        _K.TERBATAS,
    ),
    BerkasDemo(
        "700.1.2.1",
        Unit.SEKRETARIAT,
        "sekretariat",
        "Pemeriksaan Inspektorat atas layanan pengadaan {tahun}",
        90,
        (
            DokumenDemo(
                88,
                _J.SURAT_MASUK,
                "700/114/Inspektorat",
                "Permintaan data pengguna dan paket pengadaan",
                ("Inspektorat meminta data pengguna aktif dan daftar paket tahun berjalan.",),
                (("Inspektorat Daerah", "Pengirim", INSTANSI),),
                nama="permintaan",
            ),
            DokumenDemo(
                80,
                _J.SURAT_KELUAR,
                "000.3.6/14/LPSE/{tahun}",
                "Jawaban permintaan data Inspektorat",
                ("Data pengguna aktif dan daftar paket disampaikan dalam lampiran.",),
                (("Inspektorat Daerah", "Tujuan", INSTANSI),),
                nama="balasan",
            ),
            DokumenDemo(
                60,
                _J.LAPORAN,
                "700/150/Inspektorat",
                "Laporan hasil pemeriksaan layanan pengadaan",
                ("Tiga temuan administratif dengan batas waktu tindak lanjut enam puluh hari.",),
                (("Inspektorat Daerah", "Penyusun", INSTANSI),),
                keamanan=_K.RAHASIA,
                nama="temuan",
            ),
            DokumenDemo(
                30,
                _J.SURAT_KELUAR,
                "700/3/LPSE/{tahun}",
                "Tindak lanjut temuan pemeriksaan",
                ("Dua temuan selesai, satu dalam pengerjaan.",),
            ),
        ),
        _rak(2, 3, 1),
        _K.TERBATAS,
    ),
    BerkasDemo(
        "000.8.3.3",
        Unit.PIMPINAN,
        "kepala",
        "Standar operasional prosedur LPSE {tahun}",
        150,
        (
            DokumenDemo(
                140,
                _J.LAPORAN,
                "000.8.3.3/1/LPSE/{tahun}",
                "SOP pendaftaran dan verifikasi penyedia",
                ("Langkah menerima berkas, memeriksa keaslian, dan menyetujui pendaftaran.",),
            ),
            DokumenDemo(
                139,
                _J.LAPORAN,
                "000.8.3.3/2/LPSE/{tahun}",
                "SOP pencadangan data dan penyimpanan media",
                ("Jadwal pencadangan, tempat aman media, dan uji pulih setiap bulan.",),
            ),
            DokumenDemo(
                138,
                _J.LAPORAN,
                "000.8.3.3/3/LPSE/{tahun}",
                "SOP penanganan dokumen penawaran yang tidak dapat dibuka",
                ("Pelaporan pokja, kesaksian LPSE, dan penerusan kepada LKPP.",),
            ),
        ),
        _rak(1, 1, 1),
    ),
    BerkasDemo(
        "800.1.4",
        Unit.SEKRETARIAT,
        "sekretariat",
        "Pelatihan pengguna dan pegawai {tahun}",
        120,
        (
            DokumenDemo(
                110,
                _J.SURAT_KELUAR,
                "800.1.4/2/LPSE/{tahun}",
                "Undangan pelatihan penyedia angkatan II",
                ("Pelatihan penggunaan SPSE bagi penyedia dilaksanakan di ruang pelatihan LPSE.",),
            ),
            DokumenDemo(
                100,
                _J.LAPORAN,
                "",
                "Daftar hadir dan penilaian pelatihan penyedia angkatan II",
                ("Dua puluh delapan peserta hadir; nilai kepuasan rata-rata 86.",),
            ),
            DokumenDemo(95, _J.FOTO, "", "Foto pelatihan penyedia angkatan II"),
        ),
        _rak(1, 1, 2),
    ),
    *(_pengguna(n, nama, akun) for n, (nama, akun) in enumerate(_PENYEDIA)),
)
