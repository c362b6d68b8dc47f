"""The answers of public verification."""

from __future__ import annotations

from django.db import models


class Putusan(models.TextChoices):
    """The answer in big words; the first thing the page says."""

    ASLI = "asli", "Naskah ini asli dan masih berlaku"
    TERDAFTAR = "terdaftar", "Naskah dengan kode ini asli dan masih berlaku"
    VERSI_AWAL = "versi_awal", "Naskah ini asli, tetapi bukan versi terakhirnya"
    BELUM_LENGKAP = "belum_lengkap", "Naskah ini asli, tetapi belum selesai ditandatangani"
    DIGANTIKAN = "digantikan", "Naskah ini sudah digantikan"
    DIBATALKAN = "dibatalkan", "Naskah ini sudah dibatalkan"
    DIMUSNAHKAN = "dimusnahkan", "Naskah ini pernah ada; arsipnya sudah dimusnahkan"
    TANDA_TIDAK_SAH = "tanda_tidak_sah", "Tanda tangan naskah ini tidak sah"
    TIDAK_UTUH = "tidak_utuh", "Berkas ini tidak utuh"
    TIDAK_DIKENAL = "tidak_dikenal", "Naskah ini tidak dikenal"


#: Tone and icon (``ikon``, by its Tabler name) of each answer.
NADA_PUTUSAN: dict[str, tuple[str, str]] = {
    Putusan.ASLI: ("selesai", "shield-check"),
    Putusan.TERDAFTAR: ("selesai", "shield-check"),
    Putusan.VERSI_AWAL: ("perhatian", "alert-triangle"),
    Putusan.BELUM_LENGKAP: ("perhatian", "clock"),
    Putusan.DIGANTIKAN: ("perhatian", "alert-triangle"),
    Putusan.DIBATALKAN: ("kritis", "circle-x"),
    Putusan.DIMUSNAHKAN: ("perhatian", "archive-off"),
    Putusan.TANDA_TIDAK_SAH: ("kritis", "shield-x"),
    Putusan.TIDAK_UTUH: ("kritis", "shield-x"),
    Putusan.TIDAK_DIKENAL: ("kritis", "help-circle"),
}
