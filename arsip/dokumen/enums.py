"""Closed lists of the register of the archive (DOMAIN C)."""

from __future__ import annotations

from django.db import models


class Unit(models.TextChoices):
    """Who made the document («unit pencipta»)."""

    PIMPINAN = "pimpinan", "Kepala LPSE"
    SEKRETARIAT = "sekretariat", "Sekretariat"
    ASE = "ase", "Administrasi Sistem Elektronik"
    REGVER = "regver", "Registrasi dan Verifikasi"
    LAYANAN = "layanan", "Layanan dan Dukungan"
    ARSIP = "arsip", "Pengarsipan"


#: Roles (codes of ``akun/peran.py``) whose holders are the people of a unit; the Sekretariat keeps the archive.
PERAN_UNIT: dict[str, tuple[str, ...]] = {
    Unit.PIMPINAN: ("kepala",),
    Unit.SEKRETARIAT: ("sekretariat",),
    Unit.ASE: ("ase",),
    Unit.REGVER: ("regver",),
    Unit.LAYANAN: ("layanan",),
    Unit.ARSIP: ("sekretariat",),
}

#: The app that made a paper → the unit whose archive it is.
UNIT_APLIKASI: dict[str, str] = {
    "lpse": Unit.PIMPINAN,
    "sekretariat": Unit.SEKRETARIAT,
    "infrastruktur": Unit.ASE,
    "registrasi": Unit.REGVER,
    "layanan": Unit.LAYANAN,
    "arsip": Unit.ARSIP,
}


class Keamanan(models.TextChoices):
    """Security class of an archive item."""

    BIASA = "biasa", "Biasa"
    TERBATAS = "terbatas", "Terbatas"
    RAHASIA = "rahasia", "Rahasia"


#: Tone and icon of a security class on screen.
NADA_KEAMANAN: dict[str, tuple[str, str]] = {
    Keamanan.BIASA: ("selesai", "lock-open"),
    Keamanan.TERBATAS: ("perhatian", "lock"),
    Keamanan.RAHASIA: ("kritis", "lock"),
}


class JenisDokumen(models.TextChoices):
    NASKAH = "naskah", "Naskah dinas portal"
    SURAT_MASUK = "surat_masuk", "Surat masuk"
    SURAT_KELUAR = "surat_keluar", "Surat keluar"
    LAPORAN = "laporan", "Laporan"
    BERKAS_REGISTRASI = "berkas_registrasi", "Berkas registrasi pengguna"
    PINDAIAN = "pindaian", "Pindaian"
    FOTO = "foto", "Foto atau tangkapan layar"
    LAIN = "lain", "Lainnya"


#: What a person may file by hand: the portal's own papers file themselves.
JENIS_TANGAN = [(j.value, j.label) for j in JenisDokumen if j != JenisDokumen.NASKAH]


class TingkatPerkembangan(models.TextChoices):
    ASLI = "asli", "Asli"
    SALINAN = "salinan", "Salinan"
    TEMBUSAN = "tembusan", "Tembusan"


class StatusDokumen(models.TextChoices):
    """Nothing official is deleted: a document ends."""

    TERSIMPAN = "tersimpan", "Tersimpan"
    BATAL = "batal", "Batal"
    MUSNAH = "musnah", "Musnah"
    DISERAHKAN = "diserahkan", "Diserahkan"


#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN_DOKUMEN: tuple[tuple[str, str], ...] = (
    (StatusDokumen.TERSIMPAN, StatusDokumen.BATAL),
    (StatusDokumen.TERSIMPAN, StatusDokumen.MUSNAH),
    (StatusDokumen.TERSIMPAN, StatusDokumen.DISERAHKAN),
    (StatusDokumen.BATAL, StatusDokumen.MUSNAH),
    (StatusDokumen.BATAL, StatusDokumen.DISERAHKAN),
)

NADA_DOKUMEN: dict[str, tuple[str, str]] = {
    StatusDokumen.TERSIMPAN: ("selesai", "circle-check"),
    StatusDokumen.BATAL: ("kritis", "circle-x"),
    StatusDokumen.MUSNAH: ("kritis", "flame"),
    StatusDokumen.DISERAHKAN: ("jalan", "transfer-out"),
}


class StatusBerkasArsip(models.TextChoices):
    """The life of an archival file: open, closed and active, inactive, ended."""

    TERBUKA = "terbuka", "Terbuka"
    AKTIF = "aktif", "Ditutup, masa aktif"
    INAKTIF = "inaktif", "Inaktif"
    MUSNAH = "musnah", "Musnah"
    DISERAHKAN = "diserahkan", "Diserahkan"


#: The road from open to ended; a file closed by mistake may be opened again while nothing else happened to it.
PERPINDAHAN_BERKAS: tuple[tuple[str, str], ...] = (
    (StatusBerkasArsip.TERBUKA, StatusBerkasArsip.AKTIF),
    (StatusBerkasArsip.AKTIF, StatusBerkasArsip.TERBUKA),
    (StatusBerkasArsip.AKTIF, StatusBerkasArsip.INAKTIF),
    (StatusBerkasArsip.INAKTIF, StatusBerkasArsip.MUSNAH),
    (StatusBerkasArsip.INAKTIF, StatusBerkasArsip.DISERAHKAN),
)

NADA_BERKAS: dict[str, tuple[str, str]] = {
    StatusBerkasArsip.TERBUKA: ("jalan", "folder-open"),
    StatusBerkasArsip.AKTIF: ("selesai", "folder-check"),
    StatusBerkasArsip.INAKTIF: ("perhatian", "archive"),
    StatusBerkasArsip.MUSNAH: ("kritis", "flame"),
    StatusBerkasArsip.DISERAHKAN: ("jalan", "transfer-out"),
}


class JenisRelasi(models.TextChoices):
    """What the first document is to the second."""

    MERUJUK = "merujuk", "Merujuk"
    MEMBALAS = "membalas", "Membalas"
    LAMPIRAN = "lampiran", "Lampiran dari"
    MENGGANTIKAN = "menggantikan", "Menggantikan"
    MENGUBAH = "mengubah", "Mengubah"
    SALINAN = "salinan", "Salinan dari"


#: The same relation read from the other end.
RELASI_BALIK: dict[str, str] = {
    JenisRelasi.MERUJUK: "Dirujuk oleh",
    JenisRelasi.MEMBALAS: "Dibalas oleh",
    JenisRelasi.LAMPIRAN: "Berlampiran",
    JenisRelasi.MENGGANTIKAN: "Digantikan oleh",
    JenisRelasi.MENGUBAH: "Diubah oleh",
    JenisRelasi.SALINAN: "Bersalinan",
}


class JenisPihak(models.TextChoices):
    ORANG = "orang", "Orang"
    INSTANSI = "instansi", "Instansi atau badan usaha"


class RezimKlasifikasi(models.TextChoices):
    """The regulation that a classification code is taken from."""

    PERMENDAGRI_83_2022 = "permendagri_83_2022", "Permendagri 83/2022"
    PERMENDAGRI_78_2012 = "permendagri_78_2012", "Permendagri 78/2012"


#: The first year whose documents bear codes of Permendagri 83/2022: offices changed over with the numbers of 2023.
TAHUN_REZIM_BARU = 2023


def rezim_tahun(tahun: int) -> RezimKlasifikasi:
    """The regulation whose codes a document of this year bears."""
    if tahun >= TAHUN_REZIM_BARU:
        return RezimKlasifikasi.PERMENDAGRI_83_2022
    return RezimKlasifikasi.PERMENDAGRI_78_2012


class SebabVersi(models.TextChoices):
    """Why a version came to be."""

    DISIMPAN = "disimpan", "Disimpan"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"
    DIPERBAIKI = "diperbaiki", "Diperbaiki"
    DIPINDAI_ULANG = "dipindai_ulang", "Dipindai ulang"
    DIKENALI = "dikenali", "Diberi lapisan teks (OCR)"
