"""Gathers what the packages hold."""

from __future__ import annotations

from infrastruktur.pemantauan.models import (
    CatatanPemantauan,
    JamKotor,
    LembarBulanan,
    PemantauanHarian,
    Pengukuran,
    Peringatan,
    PrakiraanPenuh,
    Ringkasan,
    TindakLanjut,
    UkuranTerkini,
)
from infrastruktur.perangkat.models import Server, ServerUserObjectPermission

__all__ = [
    "CatatanPemantauan",
    "JamKotor",
    "LembarBulanan",
    "PemantauanHarian",
    "Pengukuran",
    "Peringatan",
    "PrakiraanPenuh",
    "Ringkasan",
    "Server",
    "ServerUserObjectPermission",
    "TindakLanjut",
    "UkuranTerkini",
]
