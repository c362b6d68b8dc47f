"""Figures of the facilitation for pages and duties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from layanan.fasilitasi.enums import JenisFasilitasi, Progres
from layanan.fasilitasi.models import Fasilitasi, TahunAPBD
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class RingkasTahun:
    """Where the work units of this budget year stand with their plans (PPU 2j)."""

    tahun: int
    apbd: TahunAPBD | None
    kasus: int
    belum: int
    sebagian: int
    mendahului: int

    @property
    def hari_tersisa(self) -> int | None:
        """Days to the day by which all should have announced; below nought when it has passed."""
        tenggat = self.apbd.tenggat_umum if self.apbd else None
        return (tenggat - bahasa.hari_ini()).days if tenggat else None

    @property
    def kalimat_tenggat(self) -> str:
        sisa = self.hari_tersisa
        if sisa is None:
            return ""
        return f"{bahasa.angka(sisa)} hari lagi" if sisa >= 0 else f"lewat {bahasa.angka(-sisa)} hari"


def ringkas_tahun(pengguna: Pengguna | AnonymousUser | None = None) -> RingkasTahun:
    """Plans of the present year; of what a person sees, or of all. Two queries."""
    tahun = bahasa.hari_ini().year
    kueri = Fasilitasi.objects.all() if pengguna is None else Fasilitasi.objects.terlihat_oleh(pengguna)
    n = kueri.filter(apbd__tahun=tahun, jenis=JenisFasilitasi.RUP).aggregate(
        kasus=Count("pk"), belum=Count("pk", filter=Q(progres=Progres.BELUM)),
        sebagian=Count("pk", filter=Q(progres=Progres.SEBAGIAN)),
        mendahului=Count("pk", filter=Q(mendahului_apbd__gt=0)),
    )  # fmt: skip
    return RingkasTahun(tahun, TahunAPBD.objects.filter(tahun=tahun).first(), **n)
