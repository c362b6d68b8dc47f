"""Reads over objections: until when, by whom, what waits, figures (UU 14/2008 Pasal 36)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Count, F, Q
from django.utils import timezone

from layanan.informasi.enums import AlasanKeberatan, StatusPermintaan
from layanan.informasi.models import KELOLA, TANGGAPI, KeberatanInformasi
from layanan.keluhan.selectors import pemegang
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from layanan.informasi.models import PermintaanInformasi
    from lpse.akun.models import Pengguna

#: UU 14/2008 Pasal 36(1): from the day the ground was found.
HARI_KEBERATAN: Final = 30
_S = StatusPermintaan


def batas_keberatan(permintaan: PermintaanInformasi) -> dt.date:
    """The last day to object: counted from the answer, or from the day it should have come."""
    dijawab = permintaan.dijawab_pada
    sejak = timezone.localdate(dijawab, bahasa.zona()) if dijawab is not None else permintaan.tenggat
    return kalender().tambah_hari_kerja(sejak, HARI_KEBERATAN)


def alasan_tersedia(permintaan: PermintaanInformasi) -> list[tuple[str, str]]:
    """Grounds that fit: silence while there is no answer, the others once there is one."""
    diam = AlasanKeberatan.TIDAK_DITANGGAPI
    if permintaan.terbuka:
        return [(diam.value, str(diam.label))]
    return [(a.value, str(a.label)) for a in AlasanKeberatan if a != diam]


def boleh_keberatan(permintaan: PermintaanInformasi, ada: Iterable[KeberatanInformasi] | None = None) -> bool:
    """Answered, or late; in time; not objected to before. ``ada`` are its objections, when they are known already."""
    if permintaan.status == _S.DICABUT or (permintaan.terbuka and not permintaan.lewat):
        return False
    semua = permintaan.keberatan.all() if ada is None else ada
    if any((k.alasan == AlasanKeberatan.TIDAK_DITANGGAPI) == permintaan.terbuka for k in semua):
        return False
    return bahasa.hari_ini() <= batas_keberatan(permintaan)


def penanggap(permintaan: PermintaanInformasi) -> list[Pengguna]:
    """The Kepala; where the Kepala gave the answer, whoever else works on requests."""
    penjawab = permintaan.dijawab_oleh_id or 0
    kepala = list(pemegang(TANGGAPI).exclude(pk=penjawab))
    return kepala or list(pemegang(KELOLA).exclude(pk=penjawab))


def menunggu(pengguna: Pengguna) -> list[KeberatanInformasi]:
    """Objections this person has to answer; few are open at a time."""
    terbuka = KeberatanInformasi.objects.terlihat_oleh(pengguna).terbuka().select_related("permintaan")
    return [k for k in terbuka if pengguna in penanggap(k.permintaan)]


@dataclass(frozen=True)
class AngkaKeberatan:
    masuk: int
    terbuka: int
    lewat: int
    tepat_waktu: int


def angka_keberatan(dari: dt.date, sampai: dt.date) -> AngkaKeberatan:
    """Objections received in a stretch of days, and how they were answered; one query."""
    terbuka = Q(putusan="")
    kueri = KeberatanInformasi.objects.filter(diajukan_pada__date__range=(dari, sampai))
    hasil = kueri.aggregate(
        masuk=Count("pk"),
        terbuka=Count("pk", filter=terbuka),
        lewat=Count("pk", filter=terbuka & Q(tenggat__lt=bahasa.hari_ini())),
        tepat_waktu=Count("pk", filter=~terbuka & Q(ditanggapi_pada__date__lte=F("tenggat"))),
    )
    return AngkaKeberatan(**hasil)
