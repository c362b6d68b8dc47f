"""The office's calendar as an object: built from the rows once, kept per process until the version row changes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings

from lpse.akun.models import JamLayanan, ProfilLPSE
from lpse.waktu import pustaka
from lpse.waktu.enums import JenisHari
from lpse.waktu.mesin import Aturan, Kalender, Sela, gabung
from lpse.waktu.models import HariKhusus, JamPeriode, VersiKalender

if TYPE_CHECKING:
    from datetime import time

    from lpse.waktu.mesin import Mingguan

#: Number and moment of the last change. The moment tells two databases apart that counted alike (restored, cloned).
_Kunci = tuple[int, datetime | None]
_ingatan: tuple[_Kunci, Kalender] | None = None


def _kunci_kini() -> _Kunci:
    return VersiKalender.objects.values_list("nomor", "berubah_pada").first() or (0, None)


def kalender_kantor() -> Kalender:
    """The calendar in force, equal to the rows as this transaction sees them.

    A change elsewhere is seen at once: the version is asked for every time (one query), the rest only when it changed.
    """
    global _ingatan  # noqa: PLW0603 - a per-process memo of something immutable
    kunci = _kunci_kini()
    ingatan = _ingatan
    while ingatan is None or ingatan[0] != kunci:
        ingatan = (kunci, _bangun(kunci[0]))
        kunci = _kunci_kini()  # somebody may have changed the rows while they were read
    _ingatan = ingatan
    return ingatan[1]


def _bangun(nomor: int) -> Kalender:
    profil = ProfilLPSE.objects.only("zona").first()
    return Kalender(
        zona=ZoneInfo(profil.zona if profil else settings.TIME_ZONE),
        mingguan={satu.hari: _sela_hari(satu) for satu in JamLayanan.objects.all()},
        aturan=[aturan_dari(h) for h in HariKhusus.objects.berlaku().prefetch_related("jam_periode")],
        libur=pustaka.libur_tahun,
        versi=f"{nomor}/{pustaka.VERSI}",
    )


def aturan_dari(hari: HariKhusus) -> Aturan:
    """A row as the arithmetic knows it."""
    mingguan: Mingguan = {}
    if hari.jenis == JenisHari.JAM_KHUSUS:
        mingguan = {satu.hari: _sela_hari(satu) for satu in hari.jam_periode.all()}
    sela: tuple[Sela, ...] = ()
    if hari.jam_mulai is not None and hari.jam_selesai is not None:
        sela = sela_dari(hari.jam_mulai, hari.jam_selesai, hari.istirahat_mulai, hari.istirahat_selesai)
    return Aturan(
        jenis=hari.jenis,
        mulai=hari.mulai,
        selesai=hari.selesai,
        sela=sela,
        mingguan=mingguan,
        keterangan=hari.keterangan,
        kunci=hari.pk or 0,
    )


def _sela_hari(jam: JamLayanan | JamPeriode) -> tuple[Sela, ...]:
    return sela_dari(jam.buka, jam.tutup, jam.istirahat_mulai, jam.istirahat_selesai)


def sela_dari(buka: time, tutup: time, jeda: time | None, lanjut: time | None) -> tuple[Sela, ...]:
    """Opening hours with the lunch break taken out."""
    if jeda is None or lanjut is None:
        return gabung([Sela(buka, tutup)])
    return gabung([Sela(buka, jeda), Sela(lanjut, tutup)])
