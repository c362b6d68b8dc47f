"""Rows of this duty, gathered."""

from __future__ import annotations

from arsip.retensi.model_jra import AturanRetensi, JamRetensi, NasibBerkas
from arsip.retensi.model_penahanan import CakupanPenahanan, PenahananHukum
from arsip.retensi.model_pindah import ButirPemindahan, Pemindahan
from arsip.retensi.model_usul import AnggotaPanitia, ButirUsul, PersetujuanUsul, SuratPersetujuan, UsulPenyusutan

__all__ = [
    "AnggotaPanitia",
    "AturanRetensi",
    "ButirPemindahan",
    "ButirUsul",
    "CakupanPenahanan",
    "JamRetensi",
    "NasibBerkas",
    "Pemindahan",
    "PenahananHukum",
    "PersetujuanUsul",
    "SuratPersetujuan",
    "UsulPenyusutan",
]
