"""Closed lists of the facilitation of RUP and announcements (Perka LKPP 2/2010 Pasal 3(1)a, b)."""

from __future__ import annotations

from django.db import models


class JenisFasilitasi(models.TextChoices):
    RUP = "rup", "Pengumuman RUP"
    PENGUMUMAN = "pengumuman", "Pengumuman pemilihan"


class Progres(models.TextChoices):
    """How far the work unit is, counted from what SIRUP and SPSE show; nobody types it."""

    BELUM = "belum", "Belum mengumumkan"
    SEBAGIAN = "sebagian", "Sebagian terumumkan"
    TERUMUMKAN = "terumumkan", "Terumumkan semua"


class StatusFasilitasi(models.TextChoices):
    TERBUKA = "terbuka", "Didampingi"
    SELESAI = "selesai", "Selesai"


PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusFasilitasi.TERBUKA.value, StatusFasilitasi.SELESAI.value),
    (StatusFasilitasi.SELESAI.value, StatusFasilitasi.TERBUKA.value),
)
NADA_PROGRES: dict[str, tuple[str, str]] = {
    Progres.BELUM: ("kritis", "circle"),
    Progres.SEBAGIAN: ("perhatian", "progress"),
    Progres.TERUMUMKAN: ("selesai", "circle-check"),
}


class JenisLangkah(models.TextChoices):
    """What was done for the work unit, or what the case says of itself."""

    DIBUKA = "dibuka", "Kasus dibuka"
    HUBUNGI = "hubungi", "Dihubungi"
    DAMPINGI = "dampingi", "Didampingi mengisi"
    PERIKSA = "periksa", "Tampilan diperiksa"
    PENGINGAT = "pengingat", "Pengingat dikirim"
    SURAT = "surat", "Surat pengingat"
    TIKET = "tiket", "Tiket dibuka"
    SELESAI = "selesai", "Kasus selesai"
    BUKA_LAGI = "buka_lagi", "Dibuka kembali"


#: What a person writes down by hand.
LANGKAH_TANGAN: tuple[str, ...] = (JenisLangkah.HUBUNGI, JenisLangkah.DAMPINGI, JenisLangkah.PERIKSA)
