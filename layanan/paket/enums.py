"""Lists of the package register; what SPSE says is kept as it was said, unknown values included (DOMAIN.md A1)."""

from __future__ import annotations

from django.db import models


class JenisTransaksi(models.TextChoices):
    TENDER = "tender", "Tender/Seleksi"
    NON_TENDER = "non_tender", "Nontender"


class CaraRUP(models.TextChoices):
    PENYEDIA = "penyedia", "Penyedia"
    SWAKELOLA = "swakelola", "Swakelola"


class JenisImporPaket(models.TextChoices):
    """The data sets that are read; the name in brackets is LKPP's."""

    TENDER = "tender", "Pengumuman tender (SPSE-TenderPengumuman)"
    NON_TENDER = "non_tender", "Pengumuman nontender (SPSE-NonTenderPengumuman)"
    JADWAL = "jadwal", "Jadwal tahapan (SPSE-JadwalTahapanTender)"
    RUP_PENYEDIA = "rup_penyedia", "RUP penyedia (RUP-PaketPenyedia-Terumumkan)"
    RUP_SWAKELOLA = "rup_swakelola", "RUP swakelola (RUP-PaketSwakelola-Terumumkan)"


class StatusImporPaket(models.TextChoices):
    MENUNGGU = "menunggu", "Menunggu"
    BERHASIL = "berhasil", "Berhasil"
    GAGAL = "gagal", "Gagal"


PERPINDAHAN_IMPOR: tuple[tuple[str, str], ...] = (
    (StatusImporPaket.MENUNGGU.value, StatusImporPaket.BERHASIL.value),
    (StatusImporPaket.MENUNGGU.value, StatusImporPaket.GAGAL.value),
)

NADA_IMPOR: dict[str, tuple[str, str]] = {
    StatusImporPaket.MENUNGGU: ("proses", "hourglass"),
    StatusImporPaket.BERHASIL: ("selesai", "circle-check"),
    StatusImporPaket.GAGAL: ("kritis", "alert-octagon"),
}

#: The twelve matters of Pasal 3(3) name what nobody here writes; these columns come from SPSE alone.
BERLANGSUNG, SELESAI, GAGAL_BATAL = "Berlangsung", "Selesai", "Gagal/Batal"
