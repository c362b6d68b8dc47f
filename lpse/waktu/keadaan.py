"""«Buka sampai pukul 16.00 WITA»: whether the office is open, in a sentence other pages can show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from lpse.akun.enums import Hari, Zona
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from lpse.waktu.mesin import Kalender

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SEPEKAN = 7


@dataclass(frozen=True)
class KeadaanKantor:
    """``berubah``: when the office closes for the day, or opens again; None when it never does."""

    buka: bool
    istirahat: bool
    berubah: datetime | None
    kalimat: str

    def __str__(self) -> str:
        return self.kalimat


def nama_zona(kalender: Kalender) -> str:
    """WIB, WITA or WIT."""
    kunci = kalender.zona.key
    return Zona(kunci).label if kunci in Zona.values else kunci


def keadaan_kantor(kalender: Kalender, saat: datetime) -> KeadaanKantor:
    """The office at that instant, in words."""
    lokal = saat.astimezone(kalender.zona)
    zona = nama_zona(kalender)
    jam_buka = kalender.jam_buka(lokal.date())
    if kalender.buka(saat):
        tutup = jam_buka[-1][1]
        jeda, lanjut = next(((a, b) for (_, a), (b, _) in pairwise(jam_buka) if a > saat), (None, None))
        istirahat = f", istirahat {jeda:%H.%M}–{lanjut:%H.%M}" if jeda and lanjut else ""
        return KeadaanKantor(True, False, tutup, f"Buka sampai pukul {tutup:%H.%M} {zona}{istirahat}")
    try:
        buka = kalender.berikutnya_buka(saat)
    except AturanDilanggar:
        return KeadaanKantor(False, False, None, "Tutup; kantor belum menetapkan jam layanan")
    if buka.date() == lokal.date() and jam_buka[0][0] < saat:
        return KeadaanKantor(False, True, buka, f"Istirahat; buka lagi pukul {buka:%H.%M} {zona}")
    hari = _kapan(lokal.date(), buka.date())
    return KeadaanKantor(False, False, buka, f"Tutup; buka {hari}pukul {buka:%H.%M} {zona}")


def _kapan(kini: date, nanti: date) -> str:
    jarak = (nanti - kini) // timedelta(days=1)
    if jarak == 0:
        return ""
    if jarak == 1:
        return "lagi besok "
    hari = Hari(nanti.weekday()).label
    return f"lagi {hari} " if jarak < _SEPEKAN else f"lagi {hari}, {nanti.day} {BULAN[nanti.month - 1]} {nanti.year}, "
