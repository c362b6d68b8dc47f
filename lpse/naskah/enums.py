"""Closed lists of the official papers."""

from __future__ import annotations

from django.db import models


class StatusNaskah(models.TextChoices):
    DRAF = "draf", "Draf"
    FINAL = "final", "Final"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusNaskah.DRAF, StatusNaskah.FINAL),
    (StatusNaskah.FINAL, StatusNaskah.DIBATALKAN),
)

#: Tone and icon of a state on screen.
NADA_STATUS: dict[str, tuple[str, str]] = {
    StatusNaskah.DRAF: ("jalan", "pencil"),
    StatusNaskah.FINAL: ("selesai", "circle-check"),
    StatusNaskah.DIBATALKAN: ("kritis", "circle-x"),
}


class StatusTandaTangan(models.TextChoices):
    """One slot. *Gagal* may be tried again; *ditandatangani* is the end."""

    MENUNGGU = "menunggu", "Menunggu"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"
    GAGAL = "gagal", "Gagal, dapat diulang"


PERPINDAHAN_TANDA_TANGAN: tuple[tuple[str, str], ...] = (
    (StatusTandaTangan.MENUNGGU, StatusTandaTangan.DITANDATANGANI),
    (StatusTandaTangan.MENUNGGU, StatusTandaTangan.GAGAL),
    (StatusTandaTangan.GAGAL, StatusTandaTangan.DITANDATANGANI),
    (StatusTandaTangan.GAGAL, StatusTandaTangan.GAGAL),
)

NADA_TANDA_TANGAN: dict[str, tuple[str, str]] = {
    StatusTandaTangan.MENUNGGU: ("jalan", "clock"),
    StatusTandaTangan.DITANDATANGANI: ("selesai", "circle-check"),
    StatusTandaTangan.GAGAL: ("kritis", "alert-octagon"),
}


class SebabRevisi(models.TextChoices):
    """Why a stored PDF came to be."""

    DIRENDER = "dirender", "Diterbitkan"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"


class UlangNomor(models.TextChoices):
    """When the sequence starts again at one."""

    TAHUNAN = "tahunan", "Tiap tahun"
    BULANAN = "bulanan", "Tiap bulan"
    TIDAK = "tidak", "Tidak pernah"


class SifatNaskah(models.TextChoices):
    """Security class of an archive item (DOMAIN C)."""

    BIASA = "biasa", "Biasa"
    TERBATAS = "terbatas", "Terbatas"
    RAHASIA = "rahasia", "Rahasia"


class HurufNaskah(models.TextChoices):
    """Which of the shipped faces the office's papers wear (``ProfilLPSE.huruf_naskah``)."""

    SERIF = "serif", "Bookman (URW Bookman)"
    SANS = "sans", "Arial (Arimo)"
