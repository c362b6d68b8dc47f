"""Gathers what the packages hold."""

from __future__ import annotations

from infrastruktur.pemantauan.models import (
    CatatanPemantauan,
    JamKotor,
    PemantauanHarian,
    Pengukuran,
    PrakiraanPenuh,
    Ringkasan,
    TindakLanjut,
    UkuranTerkini,
)
from infrastruktur.perangkat.models import Server, ServerUserObjectPermission

__all__ = [
    "CatatanPemantauan",
    "JamKotor",
    "PemantauanHarian",
    "Pengukuran",
    "PrakiraanPenuh",
    "Ringkasan",
    "Server",
    "ServerUserObjectPermission",
    "TindakLanjut",
    "UkuranTerkini",
]
