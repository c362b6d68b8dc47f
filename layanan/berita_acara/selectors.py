"""Composed reads of the minutes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from layanan.berita_acara.enums import BERNOMOR, DISUSUN, TUNTAS, JenisBA, StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.tiket.enums import JenisPengguna
from layanan.tiket.models import Tiket

#: A signature that does not come within so many days wants a person.
BATAS_TEKEN_HARI = 7
#: Subjects under which a Pokja reports a file that does not open.
KATEGORI_KESAKSIAN = ("kunci-rhs",)


@dataclass(frozen=True)
class AngkaBA:
    """Live figures of the duty (Pasal 24(2))."""

    kesaksian: int
    tuntas: int
    menunggu: int
    lama: int
    disusun: int
    lain: int
    tanpa_tiket: int


def angka_ba() -> AngkaBA:
    """Two queries over the register."""
    batas = timezone.now() - dt.timedelta(days=BATAS_TEKEN_HARI)
    saksi = Q(jenis=JenisBA.KESAKSIAN)
    tunggu = BeritaAcara.objects.menunggu_tanda_tangan()
    t = tunggu.aggregate(menunggu=Count("pk"), lama=Count("pk", filter=Q(final_pada__lt=batas)))
    a = BeritaAcara.objects.aggregate(
        kesaksian=Count("pk", filter=saksi & Q(status__in=BERNOMOR)),
        tuntas=Count("pk", filter=saksi & Q(status__in=TUNTAS)),
        disusun=Count("pk", filter=Q(status__in=DISUSUN)),
        lain=Count("pk", filter=~saksi & Q(status__in=BERNOMOR)),
        tanpa_tiket=Count("pk", filter=saksi & Q(status__in=BERNOMOR, tiket__isnull=True)),
    )
    return AngkaBA(**a, **t)


def tiket_menanti_kesaksian() -> int:
    """Open tickets of a Pokja about an unopenable file that have no minutes yet."""
    ada = BeritaAcara.objects.filter(tiket=OuterRef("pk")).exclude(status=StatusBA.DIBATALKAN)
    return (
        Tiket.objects.terbuka()
        .filter(jenis_pengguna__in=[JenisPengguna.POKJA, JenisPengguna.PP], kategori__kode__in=KATEGORI_KESAKSIAN)
        .filter(~Exists(ada))
        .count()
    )
