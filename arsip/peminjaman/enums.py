"""Closed lists of the loans and the read links."""

from __future__ import annotations

from django.db import models


class StatusPinjam(models.TextChoices):
    DIAJUKAN = "diajukan", "Diajukan"
    DISETUJUI = "disetujui", "Disetujui, menunggu diambil"
    DITOLAK = "ditolak", "Ditolak"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    DIPINJAM = "dipinjam", "Dipinjam"
    KEMBALI = "kembali", "Dikembalikan"
    HILANG = "hilang", "Hilang"


#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN_PINJAM: tuple[tuple[str, str], ...] = (
    (StatusPinjam.DIAJUKAN, StatusPinjam.DISETUJUI),
    (StatusPinjam.DIAJUKAN, StatusPinjam.DITOLAK),
    (StatusPinjam.DIAJUKAN, StatusPinjam.DIBATALKAN),
    (StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM),
    (StatusPinjam.DISETUJUI, StatusPinjam.DIBATALKAN),
    (StatusPinjam.DIPINJAM, StatusPinjam.KEMBALI),
    (StatusPinjam.DIPINJAM, StatusPinjam.HILANG),
    (StatusPinjam.HILANG, StatusPinjam.KEMBALI),
)
#: The road is not at its end.
BERJALAN = (StatusPinjam.DIAJUKAN, StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM)

NADA_PINJAM: dict[str, tuple[str, str]] = {
    StatusPinjam.DIAJUKAN: ("jalan", "hourglass"),
    StatusPinjam.DISETUJUI: ("jalan", "circle-check"),
    StatusPinjam.DITOLAK: ("netral", "circle-x"),
    StatusPinjam.DIBATALKAN: ("netral", "ban"),
    StatusPinjam.DIPINJAM: ("perhatian", "file-export"),
    StatusPinjam.KEMBALI: ("selesai", "file-check"),
    StatusPinjam.HILANG: ("kritis", "alert-octagon"),
}


class Kondisi(models.TextChoices):
    """In what state an original came back."""

    BAIK = "baik", "Baik dan lengkap"
    RUSAK = "rusak", "Rusak atau tidak lengkap"
    HILANG = "hilang", "Hilang"


class StatusTautan(models.TextChoices):
    MENUNGGU = "menunggu", "Menunggu persetujuan Kepala"
    AKTIF = "aktif", "Aktif"
    DITOLAK = "ditolak", "Ditolak"
    DICABUT = "dicabut", "Dicabut"


PERPINDAHAN_TAUTAN: tuple[tuple[str, str], ...] = (
    (StatusTautan.MENUNGGU, StatusTautan.AKTIF),
    (StatusTautan.MENUNGGU, StatusTautan.DITOLAK),
    (StatusTautan.MENUNGGU, StatusTautan.DICABUT),
    (StatusTautan.AKTIF, StatusTautan.DICABUT),
)

#: Tone and icon of what a list shows: the status, or what time made of it.
NADA_TAUTAN: dict[str, tuple[str, str]] = {
    "menunggu": ("jalan", "hourglass"),
    "aktif": ("selesai", "link"),
    "belum": ("jalan", "clock"),
    "kedaluwarsa": ("netral", "clock-off"),
    "habis": ("netral", "link-off"),
    "ditolak": ("netral", "circle-x"),
    "dicabut": ("netral", "link-off"),
}


class JenisPakai(models.TextChoices):
    """What was done with a read link."""

    BUKA = "buka", "Membuka tautan"
    BACA = "baca", "Membaca"
    UNDUH = "unduh", "Mengunduh"
    KODE_SALAH = "kode_salah", "Kode akses salah"
