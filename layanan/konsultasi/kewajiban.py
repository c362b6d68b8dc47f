"""The duties of Pasal 18, 19 and 24(3) as live checks."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db.models import Count, Min, Q
from django.urls import reverse
from django.utils import timezone

from layanan.konsultasi.enums import AlasanLKPP, StatusKonsultasi
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.kontak.models import Kontak
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

#: A question that waits longer should be asked again.
_LAMA: Final = dt.timedelta(days=14)
_SETAHUN: Final = dt.timedelta(days=365)


@kewajiban("R-050")
def berkoordinasi() -> Bukti:
    """Work units have somebody to call, and talks with the actors are written down (Pasal 18(1), 19(1)b)."""
    satker = Kontak.objects.satker().aggregate(n=Count("instansi", distinct=True))["n"]
    catatan = Koordinasi.objects.filter(pada__gte=timezone.now() - _SETAHUN).count()
    angka = f"{bahasa.angka(catatan)} catatan setahun, {bahasa.angka(satker)} satuan kerja bernarahubung"
    tautan = reverse("layanan:koordinasi")
    if not catatan:
        return Bukti(Status.BELUM, angka, "Belum ada koordinasi yang dicatat.", tautan)
    if not satker:
        return Bukti(Status.PERHATIAN, angka, "Belum ada narahubung satuan kerja.", reverse("layanan:kontak"))
    return Bukti(Status.TERPENUHI, angka, "Kesepakatannya terbaca di tiket dan paketnya.", tautan)


def _bukti_lkpp(saring: Q, kosong: str) -> Bukti:
    kini = timezone.now()
    n = KonsultasiLKPP.objects.filter(saring).aggregate(
        semua=Count("pk"), dijawab=Count("pk", filter=Q(status=StatusKonsultasi.DIJAWAB)),
        menunggu=Count("pk", filter=Q(status=StatusKonsultasi.MENUNGGU)),
        tertua=Min("ditanyakan_pada", filter=Q(status=StatusKonsultasi.MENUNGGU)),
        tanpa_nomor=Count("pk", filter=Q(status=StatusKonsultasi.MENUNGGU, nomor_lkpp="")),
    )  # fmt: skip
    tautan = reverse("layanan:konsultasi")
    angka = f"{bahasa.angka(n['semua'])} pertanyaan, {bahasa.angka(n['dijawab'])} dijawab"
    if not n["semua"]:
        return Bukti(Status.TERPENUHI, angka, kosong, tautan)
    kata = f"{bahasa.angka(n['menunggu'])} menunggu LKPP."
    if n["tertua"] is not None and n["tertua"] < kini - _LAMA:
        hari = (kini - n["tertua"]).days
        return Bukti(Status.PERHATIAN, angka, f"{kata} Yang tertua {bahasa.angka(hari)} hari: tanyakan lagi.", tautan)
    if n["tanpa_nomor"]:
        return Bukti(Status.PERHATIAN, angka, f"{kata} {bahasa.angka(n['tanpa_nomor'])} tanpa nomor LKPP.", tautan)
    return Bukti(Status.TERPENUHI, angka, kata, tautan)


@kewajiban("R-053")
def berkonsultasi() -> Bukti:
    """Questions to LKPP have a number, an answer, and do not lie about (Pasal 18(2), 19(2)a)."""
    return _bukti_lkpp(Q(), "Belum ada yang perlu ditanyakan ke LKPP.")


@kewajiban("R-102")
def diteruskan_ke_lkpp() -> Bukti:
    """Tickets the office cannot solve went on to LKPP with their reason a or b (Pasal 24(3))."""
    alasan = Q(alasan__in=[AlasanLKPP.A, AlasanLKPP.B])
    return _bukti_lkpp(alasan, "Belum ada masalah yang harus diteruskan ke LKPP.")
