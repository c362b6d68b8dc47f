"""The ticket and what stands around it (Perka LKPP 2/2010 Pasal 11, 23(3), 24(1)), gathered."""

from __future__ import annotations

from layanan.tiket.model_pesan import (
    Label,
    LabelQuerySet,
    LampiranPesan,
    LampiranPesanQuerySet,
    PencacahTiket,
    PencacahTiketQuerySet,
    Pengamat,
    PengamatQuerySet,
    Pesan,
    PesanQuerySet,
    TautanTiket,
    TautanTiketQuerySet,
)
from layanan.tiket.model_tiket import Tiket, TiketQuerySet

__all__ = [
    "Label",
    "LabelQuerySet",
    "LampiranPesan",
    "LampiranPesanQuerySet",
    "PencacahTiket",
    "PencacahTiketQuerySet",
    "Pengamat",
    "PengamatQuerySet",
    "Pesan",
    "PesanQuerySet",
    "TautanTiket",
    "TautanTiketQuerySet",
    "Tiket",
    "TiketQuerySet",
]
