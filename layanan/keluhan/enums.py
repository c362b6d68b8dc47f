"""Closed lists of complaints and suggestions (Perka LKPP 2/2010 Pasal 11(2)c, 19(1)d)."""

from __future__ import annotations

from typing import Final

from django.db import models

from lpse.akun.enums import KodePeran


class StatusKeluhan(models.TextChoices):
    BARU = "baru", "Baru, menunggu penangan"
    DITANGANI = "ditangani", "Ditangani"
    KLARIFIKASI = "klarifikasi", "Menunggu klarifikasi pengadu"
    DIPUTUS = "diputus", "Diputus, sudah dijawab"
    KEBERATAN = "keberatan", "Keberatan diajukan"
    SELESAI = "selesai", "Selesai"
    DICABUT = "dicabut", "Dicabut pengadu"


_S = StatusKeluhan
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: Final[tuple[tuple[str, str], ...]] = (
    (_S.BARU, _S.DITANGANI),
    (_S.DITANGANI, _S.BARU),
    (_S.DITANGANI, _S.KLARIFIKASI),
    (_S.KLARIFIKASI, _S.DITANGANI),
    (_S.KLARIFIKASI, _S.BARU),
    (_S.DITANGANI, _S.DIPUTUS),
    (_S.DIPUTUS, _S.KEBERATAN),
    (_S.DIPUTUS, _S.SELESAI),
    (_S.KEBERATAN, _S.SELESAI),
    (_S.BARU, _S.DICABUT),
    (_S.DITANGANI, _S.DICABUT),
    (_S.KLARIFIKASI, _S.DICABUT),
)
#: Still to be answered: the deadline runs.
TERBUKA: Final = (_S.BARU, _S.DITANGANI, _S.KLARIFIKASI)
NADA: Final[dict[str, tuple[str, str]]] = {
    _S.BARU: ("perhatian", "inbox"),
    _S.DITANGANI: ("jalan", "user-check"),
    _S.KLARIFIKASI: ("perhatian", "message-question"),
    _S.DIPUTUS: ("selesai", "mail-check"),
    _S.KEBERATAN: ("kritis", "gavel"),
    _S.SELESAI: ("selesai", "circle-check"),
    _S.DICABUT: ("", "circle-x"),
}


class Tentang(models.TextChoices):
    """What is complained about."""

    LAYANAN = "layanan", "Layanan, prosedur, atau waktu pelayanan"
    APLIKASI = "aplikasi", "Aplikasi atau jaringan"
    FASILITAS = "fasilitas", "Ruang, perangkat, atau fasilitas"
    UNIT = "unit", "Satu unit LPSE"
    PETUGAS = "petugas", "Petugas LPSE"


class UnitKeluhan(models.TextChoices):
    """Units that may be complained about: the codes of their roles."""

    LAYANAN = KodePeran.LAYANAN.value, "Unit Layanan dan Dukungan"
    REGVER = KodePeran.REGVER.value, "Unit Registrasi dan Verifikasi"
    ASE = KodePeran.ASE.value, "Unit Administrasi Sistem Elektronik"
    SEKRETARIAT = KodePeran.SEKRETARIAT.value, "Sekretariat"


class KanalKeluhan(models.TextChoices):
    WEB = "web", "Formulir web"
    LOKET = "loket", "Datang langsung"
    TELEPON = "telepon", "Telepon"
    SUREL = "surel", "Surel"
    SURAT = "surat", "Surat"
    WA = "wa", "WhatsApp"
    KOTAK = "kotak", "Kotak saran"


class SifatTerlapor(models.TextChoices):
    DILAPORKAN = "dilaporkan", "Dilaporkan pengadu"
    DISEBUT = "disebut", "Disebut dalam uraian"


class JenisPesan(models.TextChoices):
    TANYA = "tanya", "Permintaan klarifikasi"
    JAWAB = "jawab", "Klarifikasi pengadu"
    CATATAN = "catatan", "Catatan penanganan"
    KETERANGAN = "keterangan", "Keterangan pihak yang dikeluhkan"


#: What the complainant reads on the status page.
UNTUK_PENGADU: Final = (JenisPesan.TANYA, JenisPesan.JAWAB)


class Putusan(models.TextChoices):
    TERBUKTI = "terbukti", "Terbukti"
    SEBAGIAN = "sebagian", "Terbukti sebagian"
    TIDAK_TERBUKTI = "tidak_terbukti", "Tidak terbukti"
    BUKAN_KEWENANGAN = "bukan_kewenangan", "Bukan kewenangan LPSE"


class PutusanKeberatan(models.TextChoices):
    DITERIMA = "diterima", "Keberatan diterima"
    SEBAGIAN = "sebagian", "Keberatan diterima sebagian"
    DITOLAK = "ditolak", "Keberatan ditolak"


class StatusMasukan(models.TextChoices):
    BARU = "baru", "Baru"
    DITELAAH = "ditelaah", "Ditelaah"
    DITINDAKLANJUTI = "ditindaklanjuti", "Ditindaklanjuti"
    SELESAI = "selesai", "Selesai"
    TIDAK_DILANJUTKAN = "tidak_dilanjutkan", "Tidak dilanjutkan"


_M = StatusMasukan
PERPINDAHAN_MASUKAN: Final[tuple[tuple[str, str], ...]] = (
    (_M.BARU, _M.DITELAAH),
    (_M.DITELAAH, _M.DITINDAKLANJUTI),
    (_M.DITELAAH, _M.TIDAK_DILANJUTKAN),
    (_M.DITINDAKLANJUTI, _M.SELESAI),
    (_M.DITINDAKLANJUTI, _M.TIDAK_DILANJUTKAN),
)
NADA_MASUKAN: Final[dict[str, tuple[str, str]]] = {
    _M.BARU: ("perhatian", "inbox"),
    _M.DITELAAH: ("jalan", "search"),
    _M.DITINDAKLANJUTI: ("jalan", "progress"),
    _M.SELESAI: ("selesai", "circle-check"),
    _M.TIDAK_DILANJUTKAN: ("", "circle-x"),
}


class TopikMasukan(models.TextChoices):
    LOKET = "loket", "Pelayanan loket dan helpdesk"
    PENDAFTARAN = "pendaftaran", "Pendaftaran dan verifikasi"
    APLIKASI = "aplikasi", "Aplikasi dan portal"
    PELATIHAN = "pelatihan", "Pelatihan dan panduan"
    FASILITAS = "fasilitas", "Ruang dan fasilitas"
    LAIN = "lain", "Lainnya"
