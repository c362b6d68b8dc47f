"""Closed lists of the import."""

from __future__ import annotations

from django.db import models


class JenisImpor(models.TextChoices):
    """What a file holds."""

    PENGGUNA = "pengguna", "Pengguna SPSE"
    DAFTAR_HITAM = "daftar_hitam", "Daftar hitam"
    SIKAP = "sikap", "Kesiapan SIKAP"


class ModeImpor(models.TextChoices):
    """Dry run, or the real thing."""

    KERING = "kering", "Pemeriksaan"
    TULIS = "tulis", "Penulisan"


class StatusImpor(models.TextChoices):
    """The life of one import."""

    DISIAPKAN = "disiapkan", "Kolom belum dicocokkan"
    ANTRE = "antre", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang berjalan"
    DIPERIKSA = "diperiksa", "Sudah diperiksa, belum ditulis"
    SELESAI = "selesai", "Selesai ditulis"
    GAGAL = "gagal", "Gagal"
    TERPUTUS = "terputus", "Terputus"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusImpor
#: In a worker's hands or on the way there.
DI_PEKERJA = (_S.ANTRE, _S.BERJALAN)
#: A person has to go on with it.
MENUNGGU_ORANG = (_S.DISIAPKAN, _S.DIPERIKSA, _S.GAGAL, _S.TERPUTUS)
#: Nothing follows any more.
USAI = (_S.SELESAI, _S.DIBATALKAN)

#: Legal moves; the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.DISIAPKAN, _S.ANTRE),
    (_S.DISIAPKAN, _S.DIBATALKAN),
    (_S.ANTRE, _S.BERJALAN),
    (_S.ANTRE, _S.DIBATALKAN),
    (_S.ANTRE, _S.GAGAL),
    (_S.BERJALAN, _S.DIPERIKSA),
    (_S.BERJALAN, _S.SELESAI),
    (_S.BERJALAN, _S.GAGAL),
    (_S.BERJALAN, _S.TERPUTUS),
    (_S.BERJALAN, _S.DIBATALKAN),
    (_S.DIPERIKSA, _S.ANTRE),
    (_S.DIPERIKSA, _S.DIBATALKAN),
    (_S.GAGAL, _S.ANTRE),
    (_S.GAGAL, _S.DIBATALKAN),
    (_S.TERPUTUS, _S.ANTRE),
    (_S.TERPUTUS, _S.DIBATALKAN),
)

NADA: dict[str, tuple[str, str]] = {
    _S.DISIAPKAN: ("jalan", "clock"),
    _S.ANTRE: ("jalan", "clock"),
    _S.BERJALAN: ("jalan", "loader"),
    _S.DIPERIKSA: ("perhatian", "alert-triangle"),
    _S.SELESAI: ("selesai", "circle-check"),
    _S.GAGAL: ("kritis", "alert-octagon"),
    _S.TERPUTUS: ("kritis", "alert-octagon"),
    _S.DIBATALKAN: ("netral", "circle-dashed"),
}
