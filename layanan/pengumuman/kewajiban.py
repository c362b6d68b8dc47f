"""Perka LKPP 2/2010 Pasal 23(4): users are told of technical problems, as a live check."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db.models import Avg, Count, F, Q
from django.urls import reverse
from django.utils import timezone

from layanan.pengumuman.enums import HIDUP, PERNAH_TAYANG, JenisPengumuman
from layanan.pengumuman.models import Pengumuman, SistemLayanan
from layanan.pengumuman.selectors import perlu_diakhiri
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

_HARI: Final = 90
_MENIT: Final = 60


@kewajiban("R-093")
def gangguan_diumumkan() -> Bukti:
    """Disturbances of the last ninety days: how many were announced, how soon, and whether any is left hanging."""
    tautan = reverse("layanan:daftar_pengumuman")
    if not SistemLayanan.objects.publik().exists():
        return Bukti(Status.BELUM, "0 sistem", "Belum ada sistem di halaman status.", tautan)
    angka = Pengumuman.objects.filter(
        jenis=JenisPengumuman.GANGGUAN, tayang_pertama__gte=timezone.now() - dt.timedelta(days=_HARI)
    ).aggregate(
        semua=Count("pk", filter=Q(status__in=PERNAH_TAYANG)),
        terbuka=Count("pk", filter=Q(status__in=HIDUP)),
        rerata=Avg(F("tayang_pertama") - F("mulai"), filter=Q(tayang_pertama__gte=F("mulai"))),
    )
    lewat = perlu_diakhiri().count()
    semua, terbuka = bahasa.angka(angka["semua"]), bahasa.angka(angka["terbuka"])
    kata = f"{semua} gangguan diumumkan dalam 90 hari, {terbuka} masih berlaku"
    rincian = "Gangguan tampil di halaman publik, spanduk, umpan, dan halaman status."
    if angka["rerata"] is not None:
        menit = round(angka["rerata"].total_seconds() / _MENIT)
        rincian += f" Rata-rata terbit {bahasa.angka(menit)} menit sesudah gangguan mulai."
    if lewat:
        sisa = f"{bahasa.angka(lewat)} pengumuman melewati perkiraan selesainya dan belum diakhiri."
        return Bukti(Status.PERHATIAN, kata, f"{rincian} {sisa}", f"{tautan}?keadaan=hidup")
    return Bukti(Status.TERPENUHI, kata, rincian, tautan)
