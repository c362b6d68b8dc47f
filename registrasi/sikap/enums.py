"""Closed lists of the readiness for SIKAP."""

from __future__ import annotations

from django.db import models

#: The nine sections of SIKAP, in its own order: field, words.
BAGIAN: tuple[tuple[str, str], ...] = (
    ("identitas", "Identitas"),
    ("izin_usaha", "Izin usaha"),
    ("akta", "Akta"),
    ("pemilik", "Pemilik"),
    ("pengurus", "Pengurus"),
    ("tenaga_ahli", "Tenaga ahli"),
    ("peralatan", "Peralatan"),
    ("pengalaman", "Pengalaman"),
    ("pajak", "Pajak"),
)
#: What a provider without a company has none of.
BAGIAN_BADAN_USAHA = ("akta", "pemilik", "pengurus")


class StatusADP(models.TextChoices):
    """Agregasi data penyedia: one account over all LPSEs."""

    BELUM = "belum", "Belum diajukan"
    DIAJUKAN = "diajukan", "Diajukan"
    TERAGREGASI = "teragregasi", "Teragregasi"
    GAGAL = "gagal", "Gagal, perlu diulang"


NADA_ADP: dict[str, tuple[str, str]] = {
    StatusADP.BELUM: ("netral", "circle-dashed"),
    StatusADP.DIAJUKAN: ("jalan", "clock"),
    StatusADP.TERAGREGASI: ("selesai", "circle-check"),
    StatusADP.GAGAL: ("perhatian", "alert-triangle"),
}


class CaraKontak(models.TextChoices):
    """How a provider was reached."""

    TELEPON = "telepon", "Telepon"
    SUREL = "surel", "Surel"
    TATAP_MUKA = "tatap_muka", "Tatap muka"
    SURAT = "surat", "Surat"


class StatusKampanye(models.TextChoices):
    """A batch of mails."""

    ANTRE = "antre", "Menunggu dikirim"
    SELESAI = "selesai", "Selesai dikirim"


NADA_KAMPANYE: dict[str, tuple[str, str]] = {
    StatusKampanye.ANTRE: ("jalan", "clock"),
    StatusKampanye.SELESAI: ("selesai", "circle-check"),
}
