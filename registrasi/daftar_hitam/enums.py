"""Closed lists of the register of listed providers (DOMAIN.md A5)."""

from __future__ import annotations

from typing import Final

from django.db import models


class StatusDaftarHitam(models.TextChoices):
    TAYANG = "tayang", "Tayang"
    PENUNDAAN = "penundaan", "Penundaan"
    PEMBATALAN = "pembatalan", "Pembatalan"


_S = StatusDaftarHitam
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: Final[tuple[tuple[str, str], ...]] = (
    (_S.TAYANG, _S.PENUNDAAN),
    (_S.TAYANG, _S.PEMBATALAN),
    (_S.PENUNDAAN, _S.TAYANG),
    (_S.PENUNDAAN, _S.PEMBATALAN),
)


class Keberlakuan(models.TextChoices):
    """What the state and the calendar make of an entry together."""

    BERLAKU = "berlaku", "Berlaku hari ini"
    BELUM = "belum", "Belum berlaku"
    SELESAI = "selesai", "Masa berlaku selesai"
    PENUNDAAN = "penundaan", "Ditunda"
    PEMBATALAN = "pembatalan", "Dibatalkan"


NADA: Final[dict[str, tuple[str, str]]] = {
    Keberlakuan.BERLAKU: ("kritis", "ban"),
    Keberlakuan.BELUM: ("jalan", "clock"),
    Keberlakuan.SELESAI: ("netral", "clock-off"),
    Keberlakuan.PENUNDAAN: ("perhatian", "player-pause"),
    Keberlakuan.PEMBATALAN: ("netral", "circle-x"),
}


class AsalEntri(models.TextChoices):
    MANUAL = "manual", "Dicatat petugas"
    IMPOR = "impor", "Impor daftar"


class Dasar(models.TextChoices):
    """By what a listed party was recognised."""

    NPWP = "npwp", "NPWP sama"
    NIB = "nib", "NIB sama"
    NIK = "nik", "NIK sama"
    NAMA = "nama", "Nama sama"
    NAMA_MIRIP = "nama_mirip", "Nama mirip"


#: A number names one party and stops; a name only asks a person to look (ADR 0030).
DASAR_NOMOR: Final = frozenset({Dasar.NPWP, Dasar.NIB, Dasar.NIK})

#: Offered by the form; the register takes other words too, as an imported list may say it differently (DOMAIN.md A5).
PELANGGARAN: Final[tuple[str, ...]] = (
    "Menyampaikan dokumen atau keterangan palsu",
    "Persekongkolan dalam pengadaan",
    "Korupsi, kolusi, dan/atau nepotisme dalam pemilihan penyedia",
    "Mengundurkan diri tanpa alasan yang dapat diterima",
    "Tidak menandatangani kontrak tanpa alasan yang dapat diterima",
    "Tidak melaksanakan kontrak",
    "Tidak menyelesaikan pekerjaan",
    "Tidak melaksanakan kewajiban dalam masa pemeliharaan",
    "Pemutusan kontrak sepihak karena kesalahan penyedia",
)
