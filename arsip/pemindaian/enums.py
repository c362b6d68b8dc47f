"""Closed lists of the scan intake."""

from __future__ import annotations

from django.db import models


class StatusLembar(models.TextChoices):
    """The life of one sheet of a batch."""

    MENUNGGU = "menunggu", "Menunggu diarsipkan"
    DIARSIPKAN = "diarsipkan", "Diarsipkan"
    DIBUANG = "dibuang", "Tidak diarsipkan"
    DITOLAK = "ditolak", "Berkas ditolak"


#: Legal moves; the trigger in PostgreSQL and the tests read this, too.
PERPINDAHAN_LEMBAR: tuple[tuple[str, str], ...] = (
    (StatusLembar.MENUNGGU, StatusLembar.DIARSIPKAN),
    (StatusLembar.MENUNGGU, StatusLembar.DIBUANG),
    (StatusLembar.DIBUANG, StatusLembar.MENUNGGU),
)

NADA_LEMBAR: dict[str, tuple[str, str]] = {
    StatusLembar.MENUNGGU: ("jalan", "clock"),
    StatusLembar.DIARSIPKAN: ("selesai", "circle-check"),
    StatusLembar.DIBUANG: ("netral", "circle-dashed"),
    StatusLembar.DITOLAK: ("kritis", "alert-octagon"),
}


class StatusOcr(models.TextChoices):
    """How the recognition of a scan's text stands."""

    ANTRE = "antre", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang dikenali"
    BERHASIL = "berhasil", "Teks dikenali"
    KOSONG = "kosong", "Tidak ada teks yang dikenali"
    GAGAL = "gagal", "Gagal"
    TANPA_ALAT = "tanpa_alat", "Alat OCR tidak dipasang"


NADA_OCR: dict[str, tuple[str, str]] = {
    StatusOcr.ANTRE: ("jalan", "clock"),
    StatusOcr.BERJALAN: ("jalan", "loader"),
    StatusOcr.BERHASIL: ("selesai", "circle-check"),
    StatusOcr.KOSONG: ("netral", "circle-dashed"),
    StatusOcr.GAGAL: ("kritis", "alert-octagon"),
    StatusOcr.TANPA_ALAT: ("perhatian", "alert-triangle"),
}
