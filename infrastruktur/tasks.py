"""Gathers what the packages hold."""

from __future__ import annotations

from infrastruktur.pemantauan.tasks import catat_harian, ingatkan, ramal, rawat_partisi, ringkas, ukur, ukur_semua

__all__ = ["catat_harian", "ingatkan", "ramal", "rawat_partisi", "ringkas", "ukur", "ukur_semua"]
