"""People and names of the demo office, all made up: LPSE Kabupaten Luwu Utara as it might be."""

from __future__ import annotations

from dataclasses import dataclass

from lpse.akun.enums import KodePeran


@dataclass(frozen=True)
class Orang:
    """One person of the demo office as the script knows them."""

    nama: str
    surel: str
    nip: str
    jabatan: str
    pangkat: str
    peran: KodePeran
    satker: str = ""


ORANG: tuple[Orang, ...] = (
    Orang(
        "Hasnah Rahman, S.Sos., M.Si.",
        "hasnah.rahman",
        "197508142000032005",
        "Kepala LPSE",
        "Pembina Tingkat I, IV/b",
        KodePeran.KEPALA,
    ),
    Orang(
        "Sari Puspita, S.A.P.",
        "sari.puspita",
        "198911032014022003",
        "Pengelola Sekretariat LPSE",
        "Penata, III/c",
        KodePeran.SEKRETARIAT,
    ),
    Orang(
        "Asep Kurnia, S.T.",
        "asep.kurnia",
        "198807222011011006",
        "Administrator Sistem Elektronik LPSE",
        "Penata Tingkat I, III/d",
        KodePeran.ASE,
    ),
    Orang(
        "Irwan Tahir, S.Kom.",
        "irwan.tahir",
        "199206102019031008",
        "Administrator Sistem Elektronik LPSE",
        "Penata Muda, III/a",
        KodePeran.ASE,
    ),
    Orang(
        "Rina Wulandari, S.E.",
        "rina.wulandari",
        "199003122015032004",
        "Verifikator LPSE",
        "Penata Muda Tingkat I, III/b",
        KodePeran.REGVER,
    ),
    Orang(
        "Dodi Saputra, S.Kom.",
        "dodi.saputra",
        "199104152015031004",
        "Petugas Unit Layanan dan Dukungan LPSE",
        "Penata Muda Tingkat I, III/b",
        KodePeran.LAYANAN,
    ),
    Orang(
        "Yudhi Pranata",
        "yudhi.pranata",
        "198402192008121002",
        "Pemantau LPSE daerah",
        "Penata Tingkat I, III/d",
        KodePeran.LKPP,
        "LKPP",
    ),
    Orang(
        "Baso Amiruddin, S.T., M.T.",
        "baso.amiruddin",
        "198105262006041009",
        "Pejabat Pembuat Komitmen",
        "Pembina, IV/a",
        KodePeran.PPK,
        "PUPR",
    ),
    Orang(
        "Marlina Yusuf, S.T.",
        "marlina.yusuf",
        "198503092009042003",
        "Ketua Pokja Pemilihan II",
        "Penata Tingkat I, III/d",
        KodePeran.POKJA,
        "SETDA",
    ),
    Orang(
        "Hendri Saleh, S.E.",
        "hendri.saleh",
        "199001182014031005",
        "Pejabat Pengadaan",
        "Penata, III/c",
        KodePeran.PP,
        "DINKES",
    ),
    Orang(
        "Andi Nurhayati, S.H., M.H.",
        "andi.nurhayati",
        "197002111995032001",
        "Kuasa Pengguna Anggaran",
        "Pembina Utama Muda, IV/c",
        KodePeran.PA,
        "DISDIK",
    ),
    Orang(
        "Syamsul Bahri, S.E., Ak.",
        "syamsul.bahri",
        "198309172010011012",
        "Auditor Ahli Muda",
        "Penata Tingkat I, III/d",
        KodePeran.AUDITOR,
        "ITKAB",
    ),
)

SATKER: tuple[tuple[str, str], ...] = (
    ("SETDA", "Sekretariat Daerah"),
    ("PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("DINKES", "Dinas Kesehatan"),
    ("DISDIK", "Dinas Pendidikan dan Kebudayaan"),
    ("ITKAB", "Inspektorat Daerah"),
    ("DISKOMINFO", "Dinas Komunikasi, Informatika, Statistik dan Persandian"),
    ("DISTAN", "Dinas Pertanian dan Ketahanan Pangan"),
    ("DISHUB", "Dinas Perhubungan"),
    ("DLH", "Dinas Lingkungan Hidup"),
    ("BKAD", "Badan Keuangan dan Aset Daerah"),
    ("BAPPELITBANGDA", "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"),
    ("RSUD", "RSUD Andi Djemma Masamba"),
    ("DINSOS", "Dinas Sosial"),
    ("DISPERKIM", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
    ("BPBD", "Badan Penanggulangan Bencana Daerah"),
    ("DISPAR", "Dinas Kepemudaan, Olahraga dan Pariwisata"),
    ("KEC-MASAMBA", "Kecamatan Masamba"),
    ("KEC-SABBANG", "Kecamatan Sabbang"),
    ("KEC-BAEBUNTA", "Kecamatan Baebunta"),
    ("KEC-MALANGKE", "Kecamatan Malangke"),
    ("KEC-SUKAMAJU", "Kecamatan Sukamaju"),
    ("KEC-BONE-BONE", "Kecamatan Bone-Bone"),
    ("KEC-SEKO", "Kecamatan Seko"),
    ("KEC-RAMPI", "Kecamatan Rampi"),
)
DEPAN = (
    "Andi",
    "Muhammad",
    "Nurul",
    "Sitti",
    "Abdul",
    "Rahmat",
    "Fitriani",
    "Hasrul",
    "Jumriati",
    "Ahmad",
    "Suriani",
    "Bakri",
    "Darmawati",
    "Firman",
    "Hartati",
    "Ilham",
    "Kartini",
    "Lukman",
    "Mardiana",
    "Nasrullah",
)
BELAKANG = (
    "Syam",
    "Ridwan",
    "Fadillah",
    "Hamzah",
    "Aminah",
    "Mustafa",
    "Sulaiman",
    "Rauf",
    "Hasan",
    "Yunus",
    "Ramli",
    "Idris",
    "Kadir",
    "Latif",
    "Mansyur",
    "Naim",
    "Palinggi",
    "Tandi",
    "Rusdi",
    "Zainuddin",
)
PANGKAT = (
    "Penata Muda, III/a",
    "Penata Muda Tingkat I, III/b",
    "Penata, III/c",
    "Penata Tingkat I, III/d",
    "Pembina, IV/a",
)
PELAKU = (
    (KodePeran.PPK, "Pejabat Pembuat Komitmen"),
    (KodePeran.PP, "Pejabat Pengadaan"),
    (KodePeran.POKJA, "Anggota Pokja Pemilihan"),
    (KodePeran.PA, "Kuasa Pengguna Anggaran"),
)
