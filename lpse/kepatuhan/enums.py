"""Closed lists of the compliance map; labels are what a person reads."""

from __future__ import annotations

from django.db import models


class Status(models.TextChoices):
    """What a check may answer."""

    TERPENUHI = "terpenuhi", "Terpenuhi"
    PERHATIAN = "perhatian", "Perlu perhatian"
    BELUM = "belum", "Belum"


class KeadaanHasil(models.TextChoices):
    """What a run of a check left behind; *galat* is a check that broke, not a duty that failed."""

    TERPENUHI = "terpenuhi", "Terpenuhi"
    PERHATIAN = "perhatian", "Perlu perhatian"
    BELUM = "belum", "Belum"
    GALAT = "galat", "Pemeriksaan gagal"


class Keadaan(models.TextChoices):
    """How a duty stands on the map, worst first."""

    BELUM = "belum", "Belum"
    GALAT = "galat", "Pemeriksaan gagal"
    PERHATIAN = "perhatian", "Perlu perhatian"
    MENUNGGU = "menunggu", "Belum diperiksa"
    BELUM_ADA = "belum_ada", "Belum ada"
    TERPENUHI = "terpenuhi", "Terpenuhi"
    TAK_DIPERIKSA = "tak_diperiksa", "Tidak perlu diperiksa"
    TIDAK_BERLAKU = "tidak_berlaku", "Tidak berlaku"


#: (nada, ikon) of each state: trouble colours icon and word, normal only its icon (UI.md).
NADA: dict[str, tuple[str, str]] = {
    Keadaan.BELUM: ("kritis", "circle-x"),
    Keadaan.GALAT: ("kritis", "alert-octagon"),
    Keadaan.PERHATIAN: ("perhatian", "alert-triangle"),
    Keadaan.MENUNGGU: ("netral", "clock"),
    Keadaan.BELUM_ADA: ("netral", "circle-dashed"),
    Keadaan.TERPENUHI: ("selesai", "circle-check"),
    Keadaan.TAK_DIPERIKSA: ("netral", "minus"),
    Keadaan.TIDAK_BERLAKU: ("netral", "circle-off"),
}
URUTAN: dict[str, int] = {k: n for n, k in enumerate(Keadaan.values)}


class Jenis(models.TextChoices):
    """What kind of rule it is; *wajib* and *larangan* need a check, the others may have one."""

    WAJIB = "wajib", "Wajib"
    LARANGAN = "larangan", "Larangan"
    BOLEH = "boleh", "Boleh"
    HAK = "hak", "Hak"
    DEFINISI = "definisi", "Pengertian"


PERLU_PERIKSA = frozenset({Jenis.WAJIB.value, Jenis.LARANGAN.value})


class Unit(models.TextChoices):
    """Who owns a duty: the app that fulfils it."""

    LPSE = "lpse", "Pimpinan"
    SEKRETARIAT = "sekretariat", "Sekretariat"
    REGISTRASI = "registrasi", "Registrasi dan Verifikasi"
    LAYANAN = "layanan", "Layanan dan Dukungan"
    INFRASTRUKTUR = "infrastruktur", "Administrasi Sistem Elektronik"
    ARSIP = "arsip", "Pengarsipan"
    SULAP = "sulap", "SULAP"
    EMONEV = "emonev", "E-Monev"


class Kelompok(models.TextChoices):
    """The sections of the matrix."""

    PEMBENTUKAN = "pembentukan", "Pembentukan, lingkup, dan batas"
    ORGANISASI = "organisasi", "Organisasi dan pegawai"
    HUBUNGAN = "hubungan", "Hubungan kerja"
    REGISTRASI = "registrasi", "Registrasi dan verifikasi pengguna"
    LAYANAN = "layanan", "Layanan kepada pengguna"
    MASALAH = "masalah", "Penanganan masalah"
    INFRASTRUKTUR = "infrastruktur", "Infrastruktur, kinerja, dan cadangan"
    APLIKASI = "aplikasi", "SULAP, E-data, dan E-Monev"
    STANDAR = "standar", "Standar, prosedur, dan audit"


class Lingkup(models.TextChoices):
    NASIONAL = "nasional", "Nasional"
    DAERAH = "daerah", "Daerah"


#: The 17 standards of LKPP (Standar LPSE:2014), in their order.
STANDAR: dict[int, str] = {
    1: "Kebijakan Layanan",
    2: "Pengorganisasian Layanan",
    3: "Pengelolaan Aset Layanan",
    4: "Pengelolaan Risiko Layanan",
    5: "Pengelolaan Layanan Helpdesk",
    6: "Pengelolaan Perubahan",
    7: "Pengelolaan Kapasitas",
    8: "Pengelolaan Sumber Daya Manusia",
    9: "Pengelolaan Keamanan Perangkat",
    10: "Pengelolaan Keamanan Operasional Layanan",
    11: "Pengelolaan Keamanan Server dan Jaringan",
    12: "Pengelolaan Kelangsungan Layanan",
    13: "Pengelolaan Anggaran Layanan",
    14: "Pengelolaan Pendukung Layanan",
    15: "Pengelolaan Hubungan dengan Pengguna Layanan",
    16: "Pengelolaan Kepatuhan",
    17: "Penilaian Internal",
}
