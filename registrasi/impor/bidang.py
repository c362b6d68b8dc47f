"""What each kind of file may hold: fields of the register, the headings people give them, how a cell is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from registrasi.impor.enums import JenisImpor
from registrasi.persyaratan.enums import JenisPengguna
from registrasi.sikap.enums import BAGIAN, StatusADP


class Tipe(Enum):
    """How a cell is read."""

    TEKS = "teks"
    KODE = "kode"
    NOMOR = "nomor"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    YA_TIDAK = "ya_tidak"
    SUREL = "surel"
    BULAT = "bulat"


@dataclass(frozen=True)
class Bidang:
    """One field: its name in the register, its words, its length there, other headings it comes under."""

    nama: str
    label: str
    tipe: Tipe = Tipe.TEKS
    maks: int = 0
    alias: tuple[str, ...] = ()
    wajib: bool = False
    pilihan: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: Part of the register's own row; else it only helps to fill another field.
    disimpan: bool = True
    contoh: str = ""


@dataclass(frozen=True)
class Definisi:
    """One kind of import."""

    jenis: str
    kunci: str
    bidang: tuple[Bidang, ...]

    def menurut_nama(self) -> dict[str, Bidang]:
        return {b.nama: b for b in self.bidang}

    @property
    def wajib(self) -> tuple[Bidang, ...]:
        return tuple(b for b in self.bidang if b.wajib)


def rapikan_judul(judul: object) -> str:
    """A heading as it is compared: small letters and digits only («No. NPWP» and «no_npwp» are one)."""
    return re.sub(r"[^a-z0-9]", "", str(judul or "").lower())


_J = JenisPengguna
_JENIS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (_J.PENYEDIA_BADAN_USAHA, ("penyedia", "badan usaha", "penyedia badan usaha non kso", "perusahaan", "rekanan")),
    (_J.PENYEDIA_PERSEORANGAN, ("perusahaan perseorangan", "penyedia perusahaan perseorangan", "ud")),
    (_J.PENYEDIA_PERORANGAN, ("perorangan", "penyedia perseorangan", "orang perseorangan", "konsultan perseorangan")),
    (_J.PPK, ("pejabat pembuat komitmen",)),
    (_J.POKJA, ("ulp", "pokja pemilihan", "panitia", "kelompok kerja")),
    (_J.PP, ("pejabat pengadaan",)),
    (_J.PA_KPA, ("pa", "kpa", "pengguna anggaran", "kuasa pengguna anggaran")),
    (_J.AUDITOR, ("apip", "auditor/apip")),
    (_J.ENTITAS_LAIN, ("lain", "lainnya", "kuppbj", "admin agency")),
)
_ADP: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (StatusADP.BELUM, ("belum", "tidak", "0")),
    (StatusADP.DIAJUKAN, ("proses", "menunggu", "diproses")),
    (StatusADP.TERAGREGASI, ("sudah", "ya", "selesai", "berhasil", "agregasi", "1")),
    (StatusADP.GAGAL, ("ditolak", "ulang")),
)
_STATUS_HITAM: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("tayang", ("aktif", "berlaku")),
    ("penundaan", ("ditunda", "tunda")),
    ("pembatalan", ("dibatalkan", "batal")),
)

PENGGUNA = Definisi(
    JenisImpor.PENGGUNA, "user_id",
    (
        Bidang("user_id", "User ID", Tipe.KODE, 60, ("userid", "username", "id pengguna", "kd user", "kode pengguna",
               "user id spse", "username penyedia", "username ppk"), wajib=True, contoh="majubersama01"),
        Bidang("jenis", "Jenis pengguna", Tipe.PILIHAN, 30, ("jenis", "tipe penyedia", "peran", "role", "tipe pengguna",
               "jenis user", "kategori"), wajib=True, pilihan=_JENIS, contoh="Penyedia badan usaha"),
        Bidang("nama", "Nama", Tipe.TEKS, 200, ("nama penyedia", "nama pengguna", "nama perusahaan",
               "nama badan usaha", "nama lengkap", "nama ppk", "nama pokja"), wajib=True, contoh="CV Maju Bersama"),
        Bidang("bentuk_usaha", "Bentuk usaha", Tipe.TEKS, 80, ("bentuk usaha penyedia", "badan hukum", "bentuk")),
        Bidang("npwp", "NPWP", Tipe.NOMOR, 16, ("npwp penyedia", "no npwp", "nomor npwp", "npwp 15", "npwp lama")),
        Bidang("npwp16", "NPWP 16 angka", Tipe.NOMOR, 16, ("npwp 16 penyedia", "npwp16 penyedia", "npwp penyedia 16",
               "npwp 16", "npwp 16 digit", "npwp baru")),
        Bidang("nitku", "NITKU", Tipe.NOMOR, 22, ("nomor nitku",)),
        Bidang("nib", "NIB", Tipe.NOMOR, 13, ("no nib", "nomor nib", "nomor induk berusaha", "nib penyedia")),
        Bidang("nik", "NIK", Tipe.NOMOR, 16, ("no ktp", "nomor ktp", "ktp", "no nik")),
        Bidang("nip", "NIP", Tipe.NOMOR, 18, ("nip ppk", "nip pokja", "nip pegawai", "no nip")),
        Bidang("surel", "Surel", Tipe.SUREL, 254, ("email", "e mail", "alamat email", "email penyedia")),
        Bidang("telepon", "Telepon", Tipe.TEKS, 40, ("no telepon", "telp", "no telp", "no telp penyedia", "hp")),
        Bidang("alamat", "Alamat", Tipe.TEKS, 500, ("alamat penyedia", "alamat kantor", "alamat lengkap")),
        Bidang("kabupaten", "Kabupaten/kota", Tipe.TEKS, 80, ("kabupaten", "kota", "kab kota", "nama kabupaten")),
        Bidang("provinsi", "Provinsi", Tipe.TEKS, 80, ("propinsi", "nama provinsi")),
        Bidang("penanggung_jawab", "Penanggung jawab", Tipe.TEKS, 150, ("direktur", "nama direktur", "pimpinan",
               "wakil sah penyedia", "pic", "nama penanggung jawab")),
        Bidang("nik_penanggung_jawab", "NIK penanggung jawab", Tipe.NOMOR, 16, ("nik direktur", "ktp direktur")),
        Bidang("jabatan", "Jabatan", Tipe.TEKS, 150, ("jabatan wakil penyedia", "jabatan penanggung jawab")),
        Bidang("instansi", "Kode instansi", Tipe.TEKS, 0, ("kode instansi", "kd klpd", "kode klpd", "nama instansi",
               "satuan kerja", "opd", "instansi"), disimpan=False),
        Bidang("sk_nomor", "Nomor SK", Tipe.TEKS, 120, ("no sk", "nomor surat tugas", "no sk ppk", "sk nomor")),
        Bidang("sk_tanggal", "Tanggal SK", Tipe.TANGGAL, 0, ("tgl sk", "sk tanggal")),
        Bidang("sk_berlaku_sampai", "SK berlaku sampai", Tipe.TANGGAL, 0, ("masa berlaku sk", "sk sampai",
               "berlaku sampai", "sk berlaku sd")),
        Bidang("lpse_pendaftaran", "LPSE pendaftaran", Tipe.TEKS, 150, ("lpse", "nama lpse", "lpse asal")),
        Bidang("disetujui_pada", "Disetujui pada", Tipe.TANGGAL, 0, ("tanggal disetujui", "tgl disetujui",
               "tanggal verifikasi", "tgl daftar", "tanggal daftar")),
    ),
)  # fmt: skip
DAFTAR_HITAM = Definisi(
    JenisImpor.DAFTAR_HITAM, "nomor_sk",
    (
        Bidang("nomor_sk", "Nomor SK", Tipe.TEKS, 120, ("no sk", "nomor sk penetapan", "nomor surat keputusan", "sk"),
               wajib=True, contoh="027/14/SK-DH/2026"),
        Bidang("nama", "Nama penyedia", Tipe.TEKS, 200, ("nama", "nama perusahaan", "penyedia", "nama badan usaha"),
               wajib=True, contoh="PT Contoh Karya"),
        Bidang("npwp", "NPWP", Tipe.NOMOR, 16, ("npwp penyedia", "no npwp", "npwp 16 penyedia", "npwp16 penyedia",
               "npwp penyedia 16", "npwp 16")),
        Bidang("nib", "NIB", Tipe.NOMOR, 13, ("no nib", "nomor nib", "nomor induk berusaha")),
        Bidang("nik", "NIK", Tipe.NOMOR, 16, ("no ktp", "ktp")),
        Bidang("alamat", "Alamat", Tipe.TEKS, 400, ("alamat penyedia",)),
        Bidang("kode_paket", "Kode tender atau RUP", Tipe.KODE, 40, ("kode tender", "kode rup", "kd tender", "kd rup",
               "kode paket", "kode tender kode rup")),
        Bidang("nama_paket", "Nama paket", Tipe.TEKS, 500, ("paket", "nama tender", "pekerjaan")),
        Bidang("tanggal_sk", "Tanggal SK", Tipe.TANGGAL, 0, ("tgl sk", "tanggal penetapan"), wajib=True),
        Bidang("penerbit", "Penerbit SK", Tipe.TEKS, 200, ("diterbitkan oleh", "pa kpa", "instansi", "penerbit",
               "instansi penerbit", "ditetapkan oleh"), wajib=True),
        Bidang("berlaku_dari", "Berlaku dari", Tipe.TANGGAL, 0, ("mulai berlaku", "tanggal berlaku", "tanggal mulai",
               "tgl berlaku", "masa berlaku dari"), wajib=True),
        Bidang("berlaku_sampai", "Berlaku sampai", Tipe.TANGGAL, 0, ("tanggal berakhir", "sampai",
               "masa berlaku sampai", "tgl berakhir", "tanggal selesai")),
        Bidang("durasi_bulan", "Durasi (bulan)", Tipe.BULAT, 0, ("durasi", "masa sanksi"), disimpan=False),
        Bidang("jenis_pelanggaran", "Jenis pelanggaran", Tipe.TEKS, 300, ("pelanggaran", "alasan", "jenis sanksi"),
               wajib=True),
        Bidang("status", "Keadaan", Tipe.PILIHAN, 10, ("status", "keadaan"), pilihan=_STATUS_HITAM, disimpan=False),
    ),
)  # fmt: skip
SIKAP = Definisi(
    JenisImpor.SIKAP, "user_id",
    (
        Bidang("user_id", "User ID", Tipe.KODE, 60, PENGGUNA.bidang[0].alias, wajib=True),
        *(Bidang(n, kata, Tipe.YA_TIDAK, 0, (f"data {kata}", f"{kata} lengkap")) for n, kata in BAGIAN),
        Bidang("adp_status", "Agregasi (ADP)", Tipe.PILIHAN, 12, ("adp", "status adp", "agregasi", "status agregasi",
               "agregasi data penyedia"), pilihan=_ADP),
        Bidang("agregasi", "Teragregasi pada", Tipe.TANGGAL, 0, ("tanggal agregasi", "tgl agregasi")),
        Bidang("aktif_pada", "Aktif di SIKAP pada", Tipe.TANGGAL, 0, ("tanggal aktif", "tgl aktif", "aktivasi",
               "tanggal aktivasi", "aktif pada")),
    ),
)  # fmt: skip
DEFINISI: Final[dict[str, Definisi]] = {d.jenis: d for d in (PENGGUNA, DAFTAR_HITAM, SIKAP)}


def kamus(definisi: Definisi) -> dict[str, str]:
    """Heading as compared → field; the field's own name and words come before the aliases of others."""
    arti: dict[str, str] = {}
    for b in definisi.bidang:
        for judul in (b.nama, b.label):
            arti.setdefault(rapikan_judul(judul), b.nama)
    for b in definisi.bidang:
        for judul in b.alias:
            arti.setdefault(rapikan_judul(judul), b.nama)
    return arti


def cocokkan(definisi: Definisi, kepala: list[str]) -> dict[str, int]:
    """Which column holds which field, as the headings say; the first column of two that claim one field wins."""
    arti = kamus(definisi)
    hasil: dict[str, int] = {}
    for nomor, judul in enumerate(kepala):
        bidang = arti.get(rapikan_judul(judul))
        if bidang is not None and bidang not in hasil:
            hasil[bidang] = nomor
    return hasil


def pilihan_menurut_kata(bidang: Bidang, label: dict[str, str]) -> dict[str, str]:
    """Words of a closed list (code, label, other spellings), as compared → code."""
    arti: dict[str, str] = {}
    for kode, lain in bidang.pilihan:
        for kata in (kode, label.get(kode, kode), *lain):
            arti.setdefault(rapikan_judul(kata), kode)
    return arti
