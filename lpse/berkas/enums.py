"""Closed lists of the stored files."""

from __future__ import annotations

from django.db import models


class StatusBerkas(models.TextChoices):
    """Where a file stands; only *tersedia* is ever served."""

    KARANTINA = "karantina", "Menunggu pemeriksaan virus"
    TERSEDIA = "tersedia", "Tersedia"
    DITOLAK = "ditolak", "Ditolak antivirus"
    RUSAK = "rusak", "Isi rusak di penyimpanan"


#: Legal moves; the trigger in PostgreSQL and the tests read this too.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusBerkas.KARANTINA, StatusBerkas.TERSEDIA),
    (StatusBerkas.KARANTINA, StatusBerkas.DITOLAK),
    (StatusBerkas.KARANTINA, StatusBerkas.RUSAK),
    (StatusBerkas.TERSEDIA, StatusBerkas.RUSAK),
    # The antivirus has learnt since: the same content, brought again, is known for what it is.
    (StatusBerkas.TERSEDIA, StatusBerkas.DITOLAK),
    (StatusBerkas.RUSAK, StatusBerkas.DITOLAK),
    (StatusBerkas.RUSAK, StatusBerkas.TERSEDIA),
    (StatusBerkas.RUSAK, StatusBerkas.KARANTINA),
)

#: Tone and icon of a state on screen.
NADA_STATUS: dict[str, tuple[str, str]] = {
    StatusBerkas.KARANTINA: ("jalan", "clock"),
    StatusBerkas.TERSEDIA: ("selesai", "circle-check"),
    StatusBerkas.DITOLAK: ("kritis", "circle-x"),
    StatusBerkas.RUSAK: ("kritis", "alert-octagon"),
}


class KeadaanIsi(models.TextChoices):
    """What the disk holds under a hash."""

    UTUH = "utuh", "Utuh"
    RUSAK = "rusak", "Rusak"
    HILANG = "hilang", "Hilang"
    DIBUANG = "dibuang", "Dibuang karena berbahaya"
    MUSNAH = "musnah", "Dimusnahkan dengan berita acara"


#: Contents whose bytes are gone because that was decided: neither missing nor damaged.
DITIADAKAN: tuple[str, ...] = (KeadaanIsi.DIBUANG, KeadaanIsi.MUSNAH)


class AsalBerkas(models.TextChoices):
    """Who made the content."""

    UNGGAHAN = "unggahan", "Diunggah orang"
    PORTAL = "portal", "Dibuat portal"


class Pemindaian(models.TextChoices):
    """What the antivirus said."""

    BELUM = "belum", "Belum dipindai"
    BERSIH = "bersih", "Bersih"
    TERJANGKIT = "terjangkit", "Terjangkit"
    TANPA = "tanpa", "Antivirus tidak dipasang"
    TIDAK_PERLU = "tidak_perlu", "Tidak perlu, dibuat portal"
