"""Closed lists of the targets: the two clocks and their warnings."""

from __future__ import annotations

from django.db import models

from layanan.kontak.enums import JenisPenggunaLayanan as JenisPengguna

__all__ = ["AMBANG", "JenisPengguna", "KodeJam", "Prioritas", "UnitTiket"]


class KodeJam(models.TextChoices):
    """The two clocks of a ticket."""

    RESPONS = "respons", "Tanggapan pertama"
    SELESAI = "selesai", "Penyelesaian"


class Prioritas(models.TextChoices):
    """Standard 5 of LKPP: urgency × impact."""

    TINGGI = "tinggi", "Tinggi"
    MENENGAH = "menengah", "Menengah"
    RENDAH = "rendah", "Rendah"


class UnitTiket(models.TextChoices):
    """Whose desk it lies on; the codes are those of the roles."""

    LAYANAN = "layanan", "Layanan dan Dukungan"
    ASE = "ase", "Administrasi Sistem Elektronik"
    REGVER = "regver", "Registrasi dan Verifikasi"
    SEKRETARIAT = "sekretariat", "Sekretariat"


#: A person is told when so many hundredths of the target are used up.
AMBANG: tuple[int, ...] = (50, 80, 100)
