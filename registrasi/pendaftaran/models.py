"""Applications of users at the counter (Perka LKPP 2/2010 Pasal 10(2)a-b, 22(1))."""

from __future__ import annotations

from registrasi.pendaftaran.model_butir import BerkasButir, ButirPermohonan
from registrasi.pendaftaran.model_formulir import (
    Akta,
    DataNonPenyedia,
    FormulirKeikutsertaan,
    FormulirPendaftaran,
    IzinUsaha,
    Kontak,
    Pemilik,
    Pengurus,
)
from registrasi.pendaftaran.model_permohonan import Permohonan, PermohonanQuerySet

__all__ = [
    "Akta",
    "BerkasButir",
    "ButirPermohonan",
    "DataNonPenyedia",
    "FormulirKeikutsertaan",
    "FormulirPendaftaran",
    "IzinUsaha",
    "Kontak",
    "Pemilik",
    "Pengurus",
    "Permohonan",
    "PermohonanQuerySet",
]
