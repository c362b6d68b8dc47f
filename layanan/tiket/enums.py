"""Closed lists of tickets: LKPP's standard 5, states, channels, and the table of legal moves."""

from __future__ import annotations

from django.db import models

from layanan.kategori.enums import Sifat
from layanan.sla.enums import JenisPengguna, Prioritas, UnitTiket

__all__ = [
    "Dampak", "JenisPengguna", "JenisPesan", "JenisTautan", "JenisTiket", "Kanal", "Prioritas", "Ranah", "Sifat",
    "StatusTiket", "UnitTiket", "Urgensi",
]  # fmt: skip


class StatusTiket(models.TextChoices):
    BARU = "baru", "Baru"
    DITANGANI = "ditangani", "Sedang ditangani"
    MENUNGGU_PENGGUNA = "menunggu_pengguna", "Menunggu pengguna"
    MENUNGGU_LKPP = "menunggu_lkpp", "Menunggu LKPP"
    SELESAI = "selesai", "Selesai, menunggu konfirmasi"
    DITUTUP = "ditutup", "Ditutup"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    DIGABUNG = "digabung", "Digabung"
    DIALIHKAN_KELUAR = "dialihkan_keluar", "Di luar kewenangan"


_S = StatusTiket
#: The office still works on it, or waits for somebody.
TERBUKA: tuple[str, ...] = (_S.BARU, _S.DITANGANI, _S.MENUNGGU_PENGGUNA, _S.MENUNGGU_LKPP)
MENUNGGU: tuple[str, ...] = (_S.MENUNGGU_PENGGUNA, _S.MENUNGGU_LKPP)
#: No move leads out of these.
AKHIR: tuple[str, ...] = (_S.DIBATALKAN, _S.DIGABUNG, _S.DIALIHKAN_KELUAR)
#: What does not count towards the attainment of the targets, and the reports say so.
DIKECUALIKAN: tuple[str, ...] = AKHIR
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: dict[str, tuple[tuple[str, ...], str]] = {
    "tangani": ((_S.BARU, *MENUNGGU), _S.DITANGANI),
    "lepaskan": ((_S.DITANGANI,), _S.BARU),
    "tunggu_pengguna": ((_S.DITANGANI,), _S.MENUNGGU_PENGGUNA),
    "tunggu_lkpp": ((_S.DITANGANI,), _S.MENUNGGU_LKPP),
    "selesaikan": (TERBUKA, _S.SELESAI),
    "tutup": ((_S.SELESAI,), _S.DITUTUP),
    "buka_kembali": ((_S.SELESAI, _S.DITUTUP), _S.DITANGANI),
    "buka_kembali_baru": ((_S.SELESAI, _S.DITUTUP), _S.BARU),
    "batalkan": (TERBUKA, _S.DIBATALKAN),
    "gabung": (TERBUKA, _S.DIGABUNG),
    "alihkan_keluar": (TERBUKA, _S.DIALIHKAN_KELUAR),
}
NADA_STATUS: dict[str, tuple[str, str]] = {
    _S.BARU: ("perhatian", "inbox"),
    _S.DITANGANI: ("jalan", "progress"),
    _S.MENUNGGU_PENGGUNA: ("netral", "hourglass"),
    _S.MENUNGGU_LKPP: ("netral", "hourglass"),
    _S.SELESAI: ("selesai", "circle-check"),
    _S.DITUTUP: ("selesai", "lock"),
    _S.DIBATALKAN: ("netral", "ban"),
    _S.DIGABUNG: ("netral", "git-merge"),
    _S.DIALIHKAN_KELUAR: ("netral", "arrow-right"),
}


class JenisTiket(models.TextChoices):
    """Standard 5: G, M, PL."""

    GANGGUAN = "gangguan", "Gangguan"
    MASALAH = "masalah", "Masalah"
    PERMINTAAN = "permintaan", "Permintaan layanan"


class Kanal(models.TextChoices):
    WEB = "web", "Formulir publik"
    PORTAL = "portal", "Portal"
    SUREL = "surel", "Surel"
    TELEPON = "telepon", "Telepon"
    KUNJUNGAN = "kunjungan", "Kunjungan"
    WA = "wa", "WhatsApp"
    SURAT = "surat", "Surat"
    KIOS = "kios", "Kios"


#: Somebody of the office speaks with the reporter while it is written down: that is the first response.
KANAL_LANGSUNG: tuple[str, ...] = (Kanal.TELEPON, Kanal.KUNJUNGAN)

#: What people bring by hand and a clerk writes down; the other ways write themselves down.
KANAL_TANGAN: tuple[str, ...] = (Kanal.TELEPON, Kanal.KUNJUNGAN, Kanal.WA, Kanal.SURAT)


class Ranah(models.TextChoices):
    """Standard 5: Hw, Sw, Ps, L."""

    PERANGKAT_KERAS = "perangkat_keras", "Perangkat keras"
    PERANGKAT_LUNAK = "perangkat_lunak", "Perangkat lunak"
    PROSEDUR = "prosedur", "Prosedur"
    LAIN = "lain", "Lainnya"


class Urgensi(models.TextChoices):
    MENDESAK = "mendesak", "Mendesak"
    TIDAK = "tidak", "Tidak mendesak"


class Dampak(models.TextChoices):
    KECIL = "kecil", "Kecil"
    SEDANG = "sedang", "Sedang"
    BESAR = "besar", "Besar"


NADA_PRIORITAS: dict[str, tuple[str, str]] = {
    Prioritas.TINGGI: ("kritis", "flame"),
    Prioritas.MENENGAH: ("perhatian", "equal"),
    Prioritas.RENDAH: ("netral", "arrow-down"),
}
#: Urgency × impact → priority (standard 5).
MATRIKS: dict[tuple[str, str], str] = {
    (Urgensi.MENDESAK, Dampak.BESAR): Prioritas.TINGGI,
    (Urgensi.MENDESAK, Dampak.SEDANG): Prioritas.TINGGI,
    (Urgensi.MENDESAK, Dampak.KECIL): Prioritas.MENENGAH,
    (Urgensi.TIDAK, Dampak.BESAR): Prioritas.MENENGAH,
    (Urgensi.TIDAK, Dampak.SEDANG): Prioritas.RENDAH,
    (Urgensi.TIDAK, Dampak.KECIL): Prioritas.RENDAH,
}


class JenisPesan(models.TextChoices):
    LAPORAN = "laporan", "Laporan"
    JAWABAN = "jawaban", "Jawaban"
    BALASAN = "balasan", "Balasan pelapor"
    CATATAN = "catatan", "Catatan internal"
    SISTEM = "sistem", "Catatan sistem"


#: What the reporter reads.
PESAN_PUBLIK: tuple[str, ...] = (JenisPesan.LAPORAN, JenisPesan.JAWABAN, JenisPesan.BALASAN)


class JenisTautan(models.TextChoices):
    TERKAIT = "terkait", "Terkait dengan"
    DUPLIKAT = "duplikat", "Sama dengan"
    PENYEBAB = "penyebab", "Disebabkan oleh"
