"""Closed lists of working time; labels are what a person reads."""

from __future__ import annotations

from django.db import models


class JenisHari(models.TextChoices):
    """What sets a day apart from the ordinary week."""

    LIBUR_NASIONAL = "libur_nasional", "Libur nasional"
    CUTI_BERSAMA = "cuti_bersama", "Cuti bersama"
    TETAP_BUKA = "tetap_buka", "Tetap buka"
    PENUTUPAN = "penutupan", "Penutupan"
    PEMBUKAAN = "pembukaan", "Pembukaan khusus"
    JAM_KHUSUS = "jam_khusus", "Jam khusus"


#: Kinds of which the office keeps a free day for everyone.
LIBUR = frozenset({JenisHari.LIBUR_NASIONAL, JenisHari.CUTI_BERSAMA})
#: Each kind's ``ikon`` (Tabler), always beside its word (UI.md).
IKON_JENIS: dict[str, str] = {
    JenisHari.LIBUR_NASIONAL: "flag",
    JenisHari.CUTI_BERSAMA: "beach",
    JenisHari.TETAP_BUKA: "door-enter",
    JenisHari.PENUTUPAN: "lock",
    JenisHari.PEMBUKAAN: "lock-open",
    JenisHari.JAM_KHUSUS: "clock-edit",
}
#: Tone of each kind. Red for holidays as on every printed calendar of the country.
NADA_JENIS: dict[str, str] = {
    JenisHari.LIBUR_NASIONAL: "kritis",
    JenisHari.CUTI_BERSAMA: "perhatian",
    JenisHari.TETAP_BUKA: "selesai",
    JenisHari.PENUTUPAN: "netral",
    JenisHari.PEMBUKAAN: "selesai",
    JenisHari.JAM_KHUSUS: "jalan",
}
#: What each kind does, in the words of the page on which it is chosen.
ARTI_JENIS: dict[str, str] = {
    JenisHari.LIBUR_NASIONAL: "Kantor libur sehari penuh. Yang sudah ada di pustaka tidak perlu dicatat lagi.",
    JenisHari.CUTI_BERSAMA: "Kantor libur sehari penuh menurut Keputusan Bersama Tiga Menteri atau keputusan daerah.",
    JenisHari.TETAP_BUKA: "Libur nasional atau cuti bersama yang tidak diikuti kantor: buka seperti biasa.",
    JenisHari.PENUTUPAN: "Kantor tutup di luar hari libur, sehari penuh atau beberapa jam.",
    JenisHari.PEMBUKAAN: "Kantor buka di luar jam biasa, misalnya hari Sabtu atau sampai malam.",
    JenisHari.JAM_KHUSUS: "Jam layanan lain selama suatu masa, misalnya bulan Ramadan.",
}


class KeadaanJam(models.TextChoices):
    BERJALAN = "berjalan", "Berjalan"
    JEDA = "jeda", "Jeda"
    SELESAI = "selesai", "Selesai"


class KataJam(models.TextChoices):
    """What happens to a clock."""

    MULAI = "mulai", "Mulai"
    JEDA = "jeda", "Jeda"
    LANJUT = "lanjut", "Lanjut"
    UBAH_SASARAN = "ubah_sasaran", "Ubah sasaran"
    SELESAI = "selesai", "Selesai"
    BUKA_KEMBALI = "buka_kembali", "Buka kembali"


class AlasanJeda(models.TextChoices):
    """Why a clock stands still; the words go on after «menunggu»."""

    PENGGUNA = "pengguna", "Menunggu pengguna"
    PENYEDIA = "penyedia", "Menunggu penyedia"
    LKPP = "lkpp", "Menunggu LKPP"
    UNIT_LAIN = "unit_lain", "Menunggu unit lain"
    PIHAK_KETIGA = "pihak_ketiga", "Menunggu pihak ketiga"
    GANGGUAN = "gangguan", "Menunggu gangguan pulih"
