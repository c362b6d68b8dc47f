"""Duties of the helpdesk, as they stand in the tickets of the last year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone

from layanan.tiket.enums import AKHIR, JenisPengguna, Kanal
from layanan.tiket.models import Tiket
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

_SETAHUN = dt.timedelta(days=365)
#: Fewer than so many hundredths within the promise needs somebody's attention.
CUKUP_PERSEN = 80
_INTERNET = (Kanal.WEB, Kanal.PORTAL, Kanal.SUREL, Kanal.WA, Kanal.KIOS)


def _setahun() -> QuerySet[Tiket]:
    return Tiket.objects.filter(dibuat_pada__gte=timezone.now() - _SETAHUN)


def _tautan() -> str:
    return reverse("layanan:daftar_tiket")


@kewajiban("R-092")
def konsultasi_tiga_jalan() -> Bukti:
    """Tickets by internet, telephone and visit within a year: all three ways are used (Pasal 23(3))."""
    kueri = _setahun()
    jalan = {
        "internet": kueri.filter(kanal__in=_INTERNET),
        "telepon": kueri.filter(kanal=Kanal.TELEPON),
        "kunjungan": kueri.filter(kanal=Kanal.KUNJUNGAN),
    }
    tanpa = [nama for nama, satu in jalan.items() if not satu.exists()]
    if len(tanpa) == len(jalan):
        return Bukti(Status.BELUM, "Belum ada", "Belum ada tiket setahun terakhir.", _tautan())
    kata = f"Belum ada lewat {' dan '.join(tanpa)}." if tanpa else "Lewat internet, telepon, dan kunjungan."
    return Bukti(Status.PERHATIAN if tanpa else Status.TERPENUHI, f"{3 - len(tanpa)} dari 3 jalan", kata, _tautan())


@kewajiban("R-100")
def kendala_ditangani_tepat_waktu() -> Bukti:
    """Solved tickets of the last 30 days within their promise, and open ones past it (Pasal 24(1))."""
    kini = timezone.now()
    selesai = (
        Tiket.objects.filter(selesai_pada__gte=kini - dt.timedelta(days=30))
        .exclude(status__in=AKHIR)
        .aggregate(semua=Count("pk"), tepat=Count("pk", filter=Q(selesai_pada__lte=F("tenggat_selesai"))))
    )
    lewat = Tiket.objects.terbuka().filter(tenggat__lt=kini).count()
    if not selesai["semua"] and not lewat:
        ada = Tiket.objects.exists()
        return Bukti(
            Status.TERPENUHI if ada else Status.BELUM, "0 lewat", "Tidak ada tiket yang melewati targetnya.", _tautan()
        )
    persen = selesai["tepat"] * 100 // selesai["semua"] if selesai["semua"] else 0
    baik = persen >= CUKUP_PERSEN and not lewat
    return Bukti(
        Status.TERPENUHI if baik else Status.PERHATIAN, f"{persen} persen tepat waktu",
        f"{selesai['tepat']} dari {selesai['semua']} tiket 30 hari terakhir; {lewat} terbuka melewati tenggat.",
        _tautan(),
    )  # fmt: skip


@kewajiban("R-062")
def pokja_sebelum_tahap_berakhir() -> Bukti:
    """Tickets of a Pokja whose stage ended within a year: solved before it did, or not (PPU 2h)."""
    kini = timezone.now()
    kueri = _setahun().filter(jenis_pengguna=JenisPengguna.POKJA).exclude(kode_tender="").exclude(status__in=AKHIR)
    tepat = Q(selesai_pada__lte=F("batas_tahap"))
    a = kueri.filter(batas_tahap__isnull=False).aggregate(
        semua=Count("pk"),
        tepat=Count("pk", filter=tepat),
        lewat=Count("pk", filter=~tepat & Q(batas_tahap__lt=kini)),
        berjalan=Count("pk", filter=Q(selesai_pada__isnull=True, batas_tahap__gte=kini)),
    )
    if not a["semua"]:
        status = Status.TERPENUHI if Tiket.objects.exists() else Status.BELUM
        return Bukti(status, "0 tiket", "Tidak ada tiket Pokja pada tahap yang berjalan, setahun terakhir.", _tautan())
    berakhir = a["tepat"] + a["lewat"]
    return Bukti(
        Status.PERHATIAN if a["lewat"] else Status.TERPENUHI,
        f"{bahasa.angka(a['tepat'])} dari {bahasa.angka(berakhir)} selesai sebelum tahap berakhir",
        f"Tiket Pokja setahun terakhir; {bahasa.angka(a['lewat'])} melewati akhir tahap, "
        f"{bahasa.angka(a['berjalan'])} masih dalam tahap.",
        _tautan(),
    )
