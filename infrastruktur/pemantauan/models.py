"""Daily monitoring (Perka LKPP 2/2010 Pasal 26(1)): gathers the models of this duty for Django."""

from __future__ import annotations

from infrastruktur.pemantauan.model_deret import JamKotor, Pengukuran, PrakiraanPenuh, Ringkasan, UkuranTerkini
from infrastruktur.pemantauan.model_harian import CatatanPemantauan, PemantauanHarian
from infrastruktur.pemantauan.model_lembar import LembarBulanan
from infrastruktur.pemantauan.model_peringatan import Peringatan
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut

__all__ = [
    "CatatanPemantauan",
    "JamKotor",
    "LembarBulanan",
    "PemantauanHarian",
    "Pengukuran",
    "Peringatan",
    "PrakiraanPenuh",
    "Ringkasan",
    "TindakLanjut",
    "UkuranTerkini",
]
