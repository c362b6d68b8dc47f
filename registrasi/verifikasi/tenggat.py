"""The applicant's days as a ribbon: from the online registration to the day it expires (R-072)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

#: So few days are left that somebody should look.
MENDESAK = 5


@dataclass(frozen=True)
class Pita:
    pakai: int
    total: int
    nada: str
    kata: str

    @property
    def label(self) -> str:
        return f"{self.kata}, {self.pakai} dari {self.total} hari terpakai"


def akhir_hari(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(23, 59), tzinfo=bahasa.zona())


def pita_tenggat(p: Permohonan) -> Pita:
    """Days gone of all the applicant has."""
    mulai = p.spse_tanggal_daftar or p.dibuat_pada.astimezone(bahasa.zona()).date()
    hari_ini = bahasa.hari_ini()
    total, sisa = max(1, (p.tenggat - mulai).days), (p.tenggat - hari_ini).days
    kata = f"Sisa {sisa} hari" if sisa > 0 else "Hari ini" if sisa == 0 else f"Lewat {-sisa} hari"
    nada = "kritis" if sisa < 0 else "perhatian" if sisa <= MENDESAK else "jalan"
    return Pita(min(max((hari_ini - mulai).days, 0), total), total, nada, kata)


def kata_lewat(p: Permohonan) -> str:
    """«Lewat 2 hari dari tenggat 20 November 2026», once the office's own promise is broken; else empty."""
    if p.tenggat_layanan is None or p.tenggat_layanan > timezone.now():
        return ""
    hari = (bahasa.hari_ini() - p.tenggat_layanan.astimezone(bahasa.zona()).date()).days
    lama = f"{hari} hari" if hari else "hari ini"
    return f"Lewat {lama} dari tenggat {bahasa.waktu(p.tenggat_layanan)}"
